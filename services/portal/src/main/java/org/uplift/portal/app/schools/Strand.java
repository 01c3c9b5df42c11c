package org.uplift.portal.app.schools;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.services.interventions.InterventionsClient.Interventions;
import org.uplift.portal.services.interventions.NeedsClient.Needs;

/**
 * One strand of support at a school.
 *
 * @param needs open needs; empty where they could not be asked for
 * @param live live interventions; empty where they could not be asked for
 */
public record Strand(String constant, Optional<Long> needs, Optional<Long> live) {

    private static final List<String> ALL = List.of("GOVERNANCE", "LEADERSHIP", "SUBJECT", "SEND", "ICT", "FINANCE");

    static List<Strand> of(Section<Needs> needs, Section<Interventions> interventions) {
        return ALL.stream()
                .map(strand -> new Strand(
                        strand,
                        needs.present()
                                ? Optional.of(count(needs.get().open().stream().map(need -> need.strand()), strand))
                                : Optional.empty(),
                        interventions.present()
                                ? Optional.of(count(
                                        interventions.get().live().stream().map(one -> one.strand()), strand))
                                : Optional.empty()))
                .toList();
    }

    private static long count(Stream<String> strands, String wanted) {
        return strands.filter(wanted::equals).count();
    }
}
