package org.uplift.platform.storage;

/** Stands for the annotation of the same name in platform/data, which this module must not depend on. */
public @interface OwnTransaction {
    String value();
}
