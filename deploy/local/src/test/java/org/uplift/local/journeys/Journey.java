package org.uplift.local.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the whole platform. All of them share one, which a constructor or a test gets as a {@link Trust}, and one
 * browser, which those in need of it get as {@link org.uplift.platform.testing.browser.Browsers}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Shared.class)
@interface Journey {}
