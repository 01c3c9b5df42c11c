package org.uplift.platform.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.uplift.platform.text.OneLine;
import org.uplift.platform.text.SeveralLines;

/** Finds text of a command that says neither that it stands on one line nor that it may have several. */
final class CommandText {

    private static final List<Class<? extends Annotation>> SAID =
            List.of(OneLine.class, SeveralLines.class, Pattern.class, Email.class);

    private CommandText() {}

    static ArchCondition<JavaMethod> saysHowManyLinesItHas() {
        return new ArchCondition<>("take commands whose text is @OneLine or @SeveralLines") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Arrays.stream(method.reflect().getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(Valid.class))
                        .flatMap(parameter -> unsaid(parameter.getType()))
                        .forEach(text -> events.add(SimpleConditionEvent.violated(
                                method, text + " says neither @OneLine nor @SeveralLines")));
            }
        };
    }

    private static Stream<String> unsaid(Class<?> command) {
        return command.isRecord()
                ? Arrays.stream(command.getRecordComponents()).flatMap(CommandText::unsaid)
                : Stream.empty();
    }

    private static Stream<String> unsaid(RecordComponent field) {
        if (field.getType() == String.class) {
            return said(field.getAnnotatedType()) || saidByField(field) ? Stream.empty() : Stream.of(named(field));
        }
        if (field.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
            return Arrays.stream(generic.getAnnotatedActualTypeArguments())
                    .flatMap(inner -> inner.getType() == String.class
                            ? said(inner) ? Stream.empty() : Stream.of(named(field))
                            : unsaid(raw(inner)));
        }
        return unsaid(field.getType());
    }

    private static boolean saidByField(RecordComponent field) {
        try {
            return said(field.getDeclaringRecord().getDeclaredField(field.getName()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component", e);
        }
    }

    private static boolean said(AnnotatedElement text) {
        return SAID.stream().anyMatch(text::isAnnotationPresent);
    }

    private static Class<?> raw(AnnotatedType annotated) {
        Type type =
                annotated.getType() instanceof ParameterizedType generic ? generic.getRawType() : annotated.getType();
        return type instanceof Class<?> known ? known : Object.class;
    }

    private static String named(RecordComponent field) {
        return field.getDeclaringRecord().getSimpleName() + "." + field.getName();
    }
}
