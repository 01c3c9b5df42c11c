package org.uplift.portal.kit.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.uplift.platform.permission.Permission;

/**
 * Opens a page to the roles that hold a permission: it decides which doors are shown. The services decide again, with
 * the schools the person is appointed to, what comes through them. A page with none of this, {@link OpenToSignedIn} and
 * {@link OpenToAnybody} opens to nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Permission value();
}
