package org.uplift.platform.access;

/** Stands for the type of the same name in platform/data, which this module must not depend on. */
public interface Scope {}
