package org.uplift.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one caller may ask. One automated caller sends hundreds of requests a second, a person's page is a few. */
@ConfigMapping(prefix = "uplift.rates")
public interface RateSettings {

    /** Callers with a valid token or session, each by their own name. */
    SignedIn signedIn();

    /** Everybody else, by network address. */
    Anonymous anonymous();

    /** Callers remembered at once; the least recent are forgotten, which only gives them a full bucket again. */
    @WithDefault("20000")
    int callersRemembered();

    /** A rate, with a burst on top for a page's worth of requests at once. */
    interface Rate {
        int perSecond();

        int burst();
    }

    interface SignedIn extends Rate {
        @Override
        @WithDefault("500")
        int perSecond();

        @Override
        @WithDefault("1000")
        int burst();
    }

    interface Anonymous extends Rate {
        @Override
        @WithDefault("50")
        int perSecond();

        @Override
        @WithDefault("100")
        int burst();
    }
}
