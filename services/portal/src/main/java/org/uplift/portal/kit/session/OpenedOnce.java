package org.uplift.portal.kit.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form that makes something new: its page is led on to an address of this one opening, {@code ?form=}. Whoever comes
 * back to it, by Back or by reloading, has the same form with the same key before them, so that sending it again makes no
 * second one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenedOnce {}
