package org.uplift.portal.kit.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.uplift.platform.permission.Permission;

/**
 * Opens a page to whoever has a permission by one of their posts, of a page of one school at that school: it decides which
 * doors are shown. The services decide again what comes through them. A page with none of this, {@link OpenToSignedIn} and
 * {@link OpenToAnybody} opens to nobody. What somebody may do has to be asked for now and then, so such a page runs on a
 * thread that may wait.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Permission value();

    /** Whether it opens to whoever holds a post as well: some of its records may be theirs, as its service decides. */
    boolean orRelated() default false;
}
