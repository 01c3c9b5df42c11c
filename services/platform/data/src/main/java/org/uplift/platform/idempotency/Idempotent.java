package org.uplift.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that answers a {@code RestResponse} or a {@code Response}: honours {@code Idempotency-Key}. The key, the
 * effect and the answer commit in one transaction, so the same key by the same person gives the same answer and no
 * second effect.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether it makes something, and answers 201 with its address; else it changes something, and answers 200. */
    @Nonbinding
    boolean creates() default true;

    /**
     * Whether all of the method is that transaction. Where it is not, since some of it may hold no connection, the method
     * gives its effect to {@link KeyedEffect}.
     */
    @Nonbinding
    boolean inTransaction() default true;
}
