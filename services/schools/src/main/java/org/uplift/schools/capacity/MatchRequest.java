package org.uplift.schools.capacity;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.people.Strand;
import org.uplift.schools.register.Phase;
import org.uplift.schools.register.SchoolCard;

/**
 * Who is looked for, as the parameters say it.
 *
 * @param strand the strand of support
 * @param subject the subject, in any case; absent for any
 * @param phase the phase; absent for the receiver's
 * @param days days needed of one person; half a day unless said
 * @param from first day; today unless said
 * @param to last day; the end of the academic year unless said
 */
public record MatchRequest(
        @QueryParam("strand") @Nullable Strand strand,
        @QueryParam("subject") @Nullable String subject,
        @QueryParam("phase") @Nullable String phase,
        @QueryParam("days") @Nullable BigDecimal days,
        @QueryParam("from") @Nullable LocalDate from,
        @QueryParam("to") @Nullable LocalDate to) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MOST = BigDecimal.valueOf(366);

    Wanted wanted(SchoolCard receiver, LocalDate today) {
        var first = from == null ? today : from;
        var last = to == null ? AcademicYear.of(first).lastDay() : to;
        if (last.isBefore(first)) {
            throw invalid("The parameter to is a day before from; it has to be the same day or later.");
        }
        if (strand == null) {
            throw invalid("The parameter strand is one of %s."
                    .formatted(Arrays.stream(Strand.values()).map(Enum::name).collect(Collectors.joining(", "))));
        }
        var needed = days == null ? HALF : days;
        if (needed.signum() <= 0 || needed.compareTo(MOST) > 0) {
            throw invalid("The parameter days is a number of days, such as 6 or 2.5.");
        }
        return new Wanted(strand, text(subject), Optional.of(phaseFor(receiver)), needed, first, last, receiver);
    }

    private Phase phaseFor(SchoolCard receiver) {
        var asked = text(phase).map(Phase::new).orElseGet(() -> new Phase(receiver.phase()));
        if (text(phase).isPresent() && !asked.known()) {
            throw invalid("The parameter phase is one of %s.".formatted(String.join(", ", Phase.WORDS)));
        }
        return asked;
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }
}
