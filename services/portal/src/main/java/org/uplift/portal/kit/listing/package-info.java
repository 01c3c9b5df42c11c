/**
 * The list pattern: a feature declares its list, one template draws it, and the same declaration is exported.
 *
 * <pre>{@code
 * @GET
 * @OpenTo(Permission.INTERVENTIONS_READ)
 * @RunOnVirtualThread
 * public Response list(@Context UriInfo asked) {
 *     return lists.answer(
 *             Listing.<InterventionRow>of("interventions", "Interventions", "/interventions")
 *                     .counting("intervention", "interventions")
 *                     .column(Column.<InterventionRow>of("Intervention", one -> Cell.link(one.summary(), "/interventions/" + one.id()))
 *                             .sortedBy("summary"))
 *                     .column(Column.<InterventionRow>of("Status", one -> Cell.status(one.status())))
 *                     .filter(Filter.search("Words", "In what is done"))
 *                     .filter(Filter.any("status", "Status", Option.of(InterventionStatus.class)))
 *                     .order("-proposed")
 *                     .nothingYet("No interventions yet", "Open a need and propose what would meet it.")
 *                     .from(Service.INTERVENTIONS,
 *                             (filters, place) -> interventions.list(filters.as(InterventionSearch.class), place)),
 *             asked);
 * }
 * }</pre>
 *
 * <p>Filter names and sort names are the service's own parameters and orders.
 * Filter panel, chips, sort links, count, paging, saved filters, what is said of an empty list, and {@code format=csv}
 * and {@code format=xlsx} come with it. A page that shows a list among other things calls {@link
 * org.uplift.portal.kit.listing.Lists#read} and draws it with {@code {#include page/listing list=list /}}.
 */
@NullMarked
package org.uplift.portal.kit.listing;

import org.jspecify.annotations.NullMarked;
