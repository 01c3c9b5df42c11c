package org.uplift.platform.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Routes beside the resources, such as the gateway has, for the tests of this module. */
@Singleton
public class SampleRoutes {

    void register(@Observes Router router) {
        router.get("/routes/broken").handler(context -> {
            throw new IllegalStateException("password=hunter2");
        });
        router.get("/routes/refused").handler(context -> context.fail(403));
        router.get("/routes/timed-out").handler(context -> context.fail(new HttpException(408, "secret")));
        router.get("/routes/ruled-out").handler(context -> {
            throw ProblemException.ruleBroken("Not today.");
        });
    }
}
