package org.uplift.schools.api.people;

/** What can be done to a person's record. */
public enum PersonAction {
    EDIT,
    ERASE
}
