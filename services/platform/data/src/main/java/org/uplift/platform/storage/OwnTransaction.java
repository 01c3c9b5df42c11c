package org.uplift.platform.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that begins a transaction of its own whatever is under way: says why none is, or why a second connection
 * is worth it. Requests that each hold one connection and wait for another take all of the pool and never end.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OwnTransaction {
    String value();
}
