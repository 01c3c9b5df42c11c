package org.uplift.schools.api.capacity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a school gives other schools and receives from others, in days of one academic year.
 *
 * @param gives days of its own people booked for other schools
 * @param receives days of other schools' and the trust's people booked for it
 * @param balance what it gives less what it receives: above 0 it is a giver
 */
public record SchoolBalance(int urn, String name, String academicYear, Flow gives, Flow receives, BigDecimal balance) {

    /** Days one way, and whose they are, newest booking first. */
    public record Flow(BigDecimal reserved, BigDecimal delivered, BigDecimal total, List<FlowLine> lines) {}
}
