package org.uplift.interventions.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.commissioning.Course;
import org.uplift.interventions.commissioning.InterventionRow;
import org.uplift.interventions.commissioning.Verdict;
import org.uplift.interventions.needs.Diagnosis;
import org.uplift.platform.access.Scope;

/** Accounting for an intervention: it closes with its impact, and if it worked the need it served is met. */
@ApplicationScoped
public class Accounting {

    private final Course course;
    private final Diagnosis diagnosis;

    Accounting(Course course, Diagnosis diagnosis) {
        this.course = course;
        this.diagnosis = diagnosis;
    }

    @Transactional
    InterventionRow close(UUID id, CloseIntervention asked, Optional<String> ifMatch, Scope scope) {
        var closed = course.complete(id, asked.closing(), ifMatch, scope);
        if (asked.verdict() == Verdict.WORKED) {
            diagnosis.meet(closed.needId(), asked.closedOn());
        }
        return closed;
    }
}
