package org.uplift.schools.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.people.Skill;
import org.uplift.schools.register.Phase;

/**
 * How well one specialism answers what is wanted.
 *
 * @param points 60 at most: subject counts for more than phase
 */
record Fit(int points, List<String> reasons) {

    private static final int STRAND = 20;
    private static final int SUBJECT = 25;
    private static final int PHASE = 15;
    private static final int PHASE_NEAR = 10;
    private static final int PHASE_ANY = 5;

    /** The best fit among somebody's specialisms; empty where none answers. */
    static Optional<Fit> best(List<Skill> skills, Wanted wanted) {
        return skills.stream().flatMap(skill -> of(skill, wanted).stream()).max(Comparator.comparingInt(Fit::points));
    }

    private static Optional<Fit> of(Skill skill, Wanted wanted) {
        var reasons = new ArrayList<String>();
        if (skill.strand() != wanted.strand()) {
            return Optional.empty();
        }
        int subject = subject(skill, wanted, reasons);
        int phase = phase(skill.phase(), wanted, reasons);
        return subject < 0 || phase < 0 ? Optional.empty() : Optional.of(new Fit(STRAND + subject + phase, reasons));
    }

    /** Another subject is no help; a strand without a subject is some. */
    private static int subject(Skill skill, Wanted wanted, List<String> reasons) {
        var named = Optional.ofNullable(skill.subject());
        if (wanted.subject().isEmpty() || named.isEmpty()) {
            reasons.add("Specialist in " + named.orElseGet(() -> strand(skill)));
            return 0;
        }
        if (!named.get().equalsIgnoreCase(wanted.subject().get())) {
            return -1;
        }
        reasons.add("Specialist in " + named.get());
        return SUBJECT;
    }

    private static String strand(Skill skill) {
        return switch (skill.strand()) {
            case SEND -> "SEND";
            case ICT -> "ICT";
            case SUBJECT -> "subject teaching";
            case GOVERNANCE, LEADERSHIP, FINANCE -> skill.strand().name().toLowerCase(Locale.ROOT);
        };
    }

    private static int phase(@Nullable String words, Wanted wanted, List<String> reasons) {
        if (wanted.phase().isEmpty()) {
            return 0;
        }
        var asked = wanted.phase().get();
        if (words == null) {
            reasons.add("Works in every phase");
            return PHASE_ANY;
        }
        var phase = new Phase(words);
        if (!phase.suits(asked)) {
            return -1;
        }
        reasons.add("Knows the %s phase".formatted(name(phase)));
        return phase.key().equals(asked.key()) ? PHASE : PHASE_NEAR;
    }

    private static String name(Phase phase) {
        return phase.words().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
