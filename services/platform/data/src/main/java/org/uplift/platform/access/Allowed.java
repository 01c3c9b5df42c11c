package org.uplift.platform.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.uplift.platform.permission.Permission;

/** The permission an endpoint asks for. An endpoint without it answers 403 to everybody. */
@Settled
@InterceptorBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    @Nonbinding
    Permission value();

    /**
     * Whether anybody with a current post may ask as well: the service then opens to them what their relations do, one
     * record or part of it, and nothing else.
     */
    @Nonbinding
    boolean orRelated() default false;
}
