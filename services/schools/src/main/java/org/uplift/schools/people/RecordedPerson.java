package org.uplift.schools.people;

/** A person with the version they were read at. */
record RecordedPerson(PersonView person, long version) {}
