package org.uplift.schools.register;

/** A school with the version it was read at. */
record Registered(SchoolRecord school, long version) {}
