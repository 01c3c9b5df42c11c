package org.uplift.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A grave act: a person who asks for it must have signed in within {@code uplift.access.fresh-sign-in}, as the token's
 * {@code auth_time} says, so that neither a stolen token nor a desk left alone is enough. Otherwise the answer is 401
 * {@code sign-in-again} with the challenge of RFC 9470, on which the portal sends the person to sign in and brings them
 * back. Another system proves with each token who it is, and is not asked.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSignIn {}
