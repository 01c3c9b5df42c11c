package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.paging.Pages;
import org.uplift.reporting.api.projection.ReportedHolding;

/** Reads what the copies of interventions, bookings and commitments say of each intervention. */
@ApplicationScoped
class ReportedHoldings {

    /** Any of the three may know of an intervention that the others do not: that is what is looked for. */
    private static final String SELECT = """
            with page as (
                (select intervention_id from intervention_line where intervention_id < :before
                    order by intervention_id desc limit :limit)
                union
                (select intervention_id from booking_line where intervention_id < :before
                    order by intervention_id desc limit :limit)
                union
                (select intervention_id from commitment_line where intervention_id < :before
                    order by intervention_id desc limit :limit)
                order by intervention_id desc limit :limit
            )
            select page.intervention_id, intervention.status,
                coalesce((
                    select sum(part.days) from booking_part part
                    where part.intervention_id = page.intervention_id and booking.status in ('RESERVED', 'DELIVERED')
                ), 0.0) as days,
                case when commitment.status in ('MADE', 'SPENT') then commitment.amount else 0.00 end as amount,
                greatest(intervention.changed_at, booking.changed_at, commitment.changed_at) as changed_at
            from page
            left join intervention_line intervention on intervention.intervention_id = page.intervention_id
            left join booking_line booking on booking.intervention_id = page.intervention_id
            left join commitment_line commitment on commitment.intervention_id = page.intervention_id
            order by page.intervention_id desc
            """;

    private final EntityManager entities;
    private final Pages pages;

    ReportedHoldings(EntityManager entities, Pages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    @Unscoped("Only an administrator, who reaches the whole trust, may reconcile")
    @Transactional
    Page<ReportedHolding> list(IdPageRequest request) {
        var found = entities.createNativeQuery(SELECT, ReportedHolding.class)
                .setParameter("before", pages.start(request))
                .setParameter("limit", request.limit + 1)
                .getResultStream()
                .map(ReportedHolding.class::cast)
                .toList();
        return pages.page(request, found, ReportedHolding::interventionId);
    }
}
