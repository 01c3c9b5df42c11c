package org.uplift.platform.testing;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.deployment.builditem.TestAnnotationBuildItem;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.util.function.Consumer;
import org.jboss.jandex.Index;

/** Tells Quarkus that {@link UpliftIT} marks a test class: it looks for its own annotation only, not for one upon it. */
public class UpliftTestClasses implements TestBuildChainCustomizerProducer {

    @Override
    public Consumer<BuildChainBuilder> produce(Index testClasses) {
        return builder -> builder.addBuildStep(
                        context -> context.produce(new TestAnnotationBuildItem(UpliftIT.class.getName())))
                .produces(TestAnnotationBuildItem.class)
                .build();
    }
}
