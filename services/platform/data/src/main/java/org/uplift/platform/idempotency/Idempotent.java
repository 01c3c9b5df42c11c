package org.uplift.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a creating POST that answers a {@code RestResponse} or a {@code Response}: honours {@code Idempotency-Key}. The
 * key, the effect and the answer commit in one transaction, so the same key by the same person gives the same answer
 * and no second effect.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
