package org.uplift.portal.app.schools;

import java.util.List;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedStatus;

/** A school's needs, as its page parts them. */
public record SchoolNeeds(List<NeedRow> open, List<NeedRow> met) {

    static SchoolNeeds of(List<NeedRow> needs) {
        return new SchoolNeeds(with(NeedStatus.OPEN, needs), with(NeedStatus.MET, needs));
    }

    private static List<NeedRow> with(NeedStatus status, List<NeedRow> needs) {
        return needs.stream().filter(need -> need.status() == status).toList();
    }
}
