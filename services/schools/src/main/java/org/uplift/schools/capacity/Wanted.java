package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.capacity.MatchSearch;
import org.uplift.schools.register.Phase;
import org.uplift.schools.register.SchoolCard;

/**
 * What is looked for among the trust's people.
 *
 * @param phase the phase it is for: the receiver's, unless said otherwise; empty for any
 * @param days days needed of one person
 */
record Wanted(
        Strand strand,
        Optional<String> subject,
        Optional<Phase> phase,
        BigDecimal days,
        LocalDate from,
        LocalDate to,
        SchoolCard receiver) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MOST = BigDecimal.valueOf(366);

    /** As the parameters say it; what they leave out is what the receiver is and the year allows. */
    static Wanted of(MatchSearch search, SchoolCard receiver, LocalDate today) {
        var first = search.from == null ? today : search.from;
        var last = search.to == null ? AcademicYear.of(first).lastDay() : search.to;
        if (last.isBefore(first)) {
            throw invalid("The parameter to is a day before from; it has to be the same day or later.");
        }
        var strand = search.strand;
        if (strand == null) {
            throw invalid("The parameter strand is one of %s."
                    .formatted(Arrays.stream(Strand.values()).map(Enum::name).collect(Collectors.joining(", "))));
        }
        var needed = search.days == null ? HALF : search.days;
        if (needed.signum() <= 0 || needed.compareTo(MOST) > 0) {
            throw invalid("The parameter days is a number of days, such as 6 or 2.5.");
        }
        return new Wanted(
                strand,
                text(search.subject),
                Optional.of(phase(text(search.phase), receiver)),
                needed,
                first,
                last,
                receiver);
    }

    private static Phase phase(Optional<String> asked, SchoolCard receiver) {
        var phase = new Phase(asked.orElseGet(receiver::phase));
        if (asked.isPresent() && !phase.known()) {
            throw invalid("The parameter phase is one of %s.".formatted(String.join(", ", Phase.WORDS)));
        }
        return phase;
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }

    AcademicYear year() {
        return AcademicYear.of(from);
    }
}
