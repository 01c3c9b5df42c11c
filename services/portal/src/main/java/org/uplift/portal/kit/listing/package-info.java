/**
 * The list pattern: a feature declares its list, one template draws it, and the same declaration is exported.
 *
 * <pre>{@code
 * @GET
 * @OpenTo(Permission.INTERVENTIONS_READ)
 * @RunOnVirtualThread
 * public Response list(@Context UriInfo asked) {
 *     var bearer = signed.bearer();
 *     return lists.answer(
 *             Listing.<Intervention>of("interventions", "Interventions", "/interventions")
 *                     .counting("intervention", "interventions")
 *                     .column(Column.<Intervention>of("Intervention", one -> Cell.link(one.summary(), "/interventions/" + one.id()))
 *                             .sortedBy("summary"))
 *                     .column(Column.<Intervention>of("Status", one -> Cell.status(one.status())))
 *                     .filter(Filter.search("Words", "In what is done"))
 *                     .filter(Filter.any("status", "Status", Option.of("PROPOSED", "IN_DELIVERY")))
 *                     .order("-proposed")
 *                     .nothingYet("No interventions yet", "Open a need and propose what would meet it.")
 *                     .from(Service.INTERVENTIONS, parameters -> interventions.list(bearer, parameters)),
 *             asked);
 * }
 * }</pre>
 *
 * <p>The client's method is {@code Page<Intervention> list(@HeaderParam("Authorization") String bearer, @RestQuery
 * MultivaluedMap<String, String> parameters)}. Filter names and sort names are the service's own parameters and orders.
 * Filter panel, chips, sort links, count, paging, saved filters, what is said of an empty list, and {@code format=csv}
 * and {@code format=xlsx} come with it. A page that shows a list among other things calls {@link
 * org.uplift.portal.kit.listing.Lists#read} and draws it with {@code {#include page/listing list=list /}}.
 */
@NullMarked
package org.uplift.portal.kit.listing;

import org.jspecify.annotations.NullMarked;
