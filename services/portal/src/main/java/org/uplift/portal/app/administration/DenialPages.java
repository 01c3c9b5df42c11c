package org.uplift.portal.app.administration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.administration.AllDenials.Row;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.session.OpenTo;

/** Whom the services turned away, one service at a time. */
@Path("/administration/denials")
public class DenialPages {

    private static final String SERVICE = "service";

    private final AllDenials denials;
    private final Lists lists;

    DenialPages(AllDenials denials, Lists lists) {
        this.denials = denials;
        this.lists = lists;
    }

    @GET
    @OpenTo(Permission.AUDIT_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var service = chosen(asked);
        return lists.answer(
                Listing.<Row>of("denials", "Denials", "/administration/denials")
                        .counting("denial", "denials")
                        .intro("Whom the services turned away, the latest first. Each service keeps its own.")
                        .column(Column.of("Who", row -> Cell.text(row.who())))
                        .column(Column.of(
                                "When", row -> Cell.moment(row.denial().at())))
                        .column(Column.of(
                                "What they asked for",
                                row -> Cell.text(row.denial().target())))
                        .column(Column.of(
                                "Why not",
                                row -> Cell.lines(row.denial().reason().label(), needed(row))))
                        .filter(Filter.one(
                                SERVICE,
                                "Service",
                                Arrays.stream(Service.values())
                                        .map(one -> new Option(one.id(), one.title()))
                                        .toList(),
                                Service.SCHOOLS.id()))
                        .nothingYet(
                                "Nobody was turned away",
                                service.title() + ": no request was refused since the service began to keep them.")
                        .from(service, (filters, place) -> denials.rows(service, place.page())),
                asked);
    }

    private static Service chosen(UriInfo asked) {
        return Optional.ofNullable(asked.getQueryParameters().getFirst(SERVICE))
                .filter(id -> Arrays.stream(Service.values())
                        .anyMatch(service -> service.id().equals(id)))
                .map(Service::named)
                .orElse(Service.SCHOOLS);
    }

    private static String needed(Row row) {
        var permission = row.denial().permission();
        return permission == null ? "" : "Needed: " + inWords(permission);
    }

    private static String inWords(String permission) {
        return Permission.named(permission)
                .map(Permission::inSentence)
                .orElseGet(() -> permission.toLowerCase(Locale.UK).replace('_', ' '));
    }
}
