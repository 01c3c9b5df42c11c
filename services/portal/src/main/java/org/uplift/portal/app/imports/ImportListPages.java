package org.uplift.portal.app.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportSearch;
import org.uplift.schools.api.imports.ImportStatus;
import org.uplift.schools.api.imports.ImportsApi;

/** The imports there were, newest first. */
@Path("/imports")
public class ImportListPages {

    private static final List<Option> KINDS =
            List.of(new Option("false", "Applied to the register"), new Option("true", "Dry run"));

    private final Lists lists;
    private final ImportsApi imports;

    ImportListPages(Lists lists, ImportsApi imports) {
        this.lists = lists;
        this.imports = imports;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        return lists.answer(
                Listing.<ImportReport>of("imports", "Imports", "/imports")
                        .intro("Files of schools: what each would do or did.")
                        .counting("import", "imports")
                        .door("Import schools", "/imports/new")
                        .column(Column.of(
                                "Import",
                                one -> Cell.link(
                                        Words.moment(one.runAt()),
                                        "/imports/" + one.id(),
                                        one.dryRun() ? "Dry run" : "Import")))
                        .column(Column.of(
                                "Trust", one -> Cell.text(Objects.requireNonNullElse(one.trust(), "Every trust"))))
                        .column(Column.of("Status", one -> Cell.status(one.status())))
                        .column(Column.<ImportReport>of("Rows", one -> Cell.number(one.rows()))
                                .number())
                        .column(Column.<ImportReport>of("New", one -> Cell.number(one.created()))
                                .number())
                        .column(Column.<ImportReport>of("Changed", one -> Cell.number(one.updated()))
                                .number())
                        .column(Column.<ImportReport>of("Unchanged", one -> Cell.number(one.unchanged()))
                                .number())
                        .column(Column.<ImportReport>of("Rejected", one -> Cell.number(one.rejected()))
                                .number())
                        .filter(Filter.any("status", "Status", Option.of(ImportStatus.class)))
                        .filter(Filter.one("dryRun", "Kind", KINDS))
                        .nothingYet(
                                "No file has been imported yet",
                                "Schools come from a file of Get Information About Schools.")
                        .from(Service.SCHOOLS, (filters, place) -> imports.list(filters.as(ImportSearch.class), place)),
                asked);
    }
}
