package org.uplift.schools.inspections;

/** An inspection with the version it was read at. */
record Recorded(InspectionView inspection, long version) {}
