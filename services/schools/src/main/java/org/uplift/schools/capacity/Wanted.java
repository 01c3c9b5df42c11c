package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.schools.people.Strand;
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

    AcademicYear year() {
        return AcademicYear.of(from);
    }
}
