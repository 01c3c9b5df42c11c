package org.uplift.schools.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.capacity.CapacityApi;
import org.uplift.schools.api.capacity.MatchRow;
import org.uplift.schools.api.capacity.MatchSearch;
import org.uplift.schools.api.capacity.PersonLedger;
import org.uplift.schools.api.capacity.SchoolBalance;

/** The ledger of support days over HTTP. */
public class CapacityResource implements CapacityApi {

    private final Matching matching;
    private final LedgerReader ledger;
    private final Access access;
    private final Clock clock;

    CapacityResource(Matching matching, LedgerReader ledger, Access access, Clock clock) {
        this.matching = matching;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Allowed(Permission.CAPACITY_READ)
    public Page<MatchRow> matches(MatchSearch search, PageRequest page) {
        return matching.page(search, page);
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public PersonLedger mine() {
        return ledger.own(access.personId(), LocalDate.now(clock));
    }

    @Override
    @Allowed(Permission.CAPACITY_READ)
    public PersonLedger ofPerson(UUID id, @Nullable AcademicYear year) {
        return ledger.ofPerson(access.scope(), id, year(year));
    }

    @Override
    @Allowed(Permission.CAPACITY_READ)
    public SchoolBalance ofSchool(int urn, @Nullable AcademicYear year) {
        return ledger.ofSchool(access.scope(), urn, year(year));
    }

    private AcademicYear year(@Nullable AcademicYear asked) {
        return asked == null ? AcademicYear.of(LocalDate.now(clock)) : asked;
    }
}
