package org.uplift.portal.app.schools;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.uplift.platform.api.Strand;
import org.uplift.portal.kit.calls.Section;

/**
 * One strand of support at a school.
 *
 * @param needs open needs; empty where they could not be asked for
 * @param live live interventions; empty where they could not be asked for
 */
public record StrandSupport(Strand strand, Optional<Long> needs, Optional<Long> live) {

    static List<StrandSupport> of(Section<SchoolNeeds> needs, Section<SchoolInterventions> interventions) {
        return Arrays.stream(Strand.values())
                .map(strand -> new StrandSupport(
                        strand,
                        needs.present()
                                ? Optional.of(needs.get().open().stream()
                                        .filter(need -> need.strand() == strand)
                                        .count())
                                : Optional.empty(),
                        interventions.present()
                                ? Optional.of(interventions.get().live().stream()
                                        .filter(one -> one.strand() == strand)
                                        .count())
                                : Optional.empty()))
                .toList();
    }
}
