package org.uplift.platform.visits;

import java.util.UUID;

public record VisitView(UUID id, int schoolUrn, String title, long version) {

    static VisitView of(Visit visit) {
        return new VisitView(visit.id, visit.schoolUrn, visit.title, visit.version());
    }
}
