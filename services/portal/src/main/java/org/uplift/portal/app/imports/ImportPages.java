package org.uplift.portal.app.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.listing.ListPage;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportsApi;
import org.uplift.schools.api.imports.RowOutcome;
import org.uplift.schools.api.imports.RowSearch;

/** One import: how far it has come, what it came to, and what it does to each school. */
@Path("/imports/{id:[0-9a-fA-F-]{36}}")
public class ImportPages {

    private final Calls calls;
    private final Lists lists;
    private final ImportsApi imports;

    ImportPages(Calls calls, Lists lists, ImportsApi imports) {
        this.calls = calls;
        this.lists = lists;
        this.imports = imports;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response result(@RestPath UUID id, @RestQuery @Nullable String tab) {
        if (tab != null && ImportHead.outcome(tab).isPresent()) {
            return PageAnswers.onTo("/imports/" + id + "/" + tab);
        }
        var one = read(id);
        return PageAnswers.page(Templates.result(ImportHead.of(one, ImportHead.RESULT), one));
    }

    /** For whoever waits with the page open: how far it is, and once it has ended the page anew. */
    @GET
    @Path("/progress")
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response progress(@RestPath UUID id) {
        var one = read(id);
        var answer = Response.ok(Templates.progress(one)).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        return (one.working() ? answer : answer.header("HX-Refresh", "true")).build();
    }

    /** Every row of the file, and its download: the report. */
    @GET
    @Path("/rows")
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response rows(@RestPath UUID id, @Context UriInfo asked) {
        return some(id, Optional.empty(), asked);
    }

    @GET
    @Path("/{outcome:created|updated|unchanged|rejected}")
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response outcome(@RestPath UUID id, @RestPath String outcome, @Context UriInfo asked) {
        return some(id, Optional.of(outcome), asked);
    }

    private Response some(UUID id, Optional<String> outcome, UriInfo asked) {
        var listing = RowList.of(id, outcome).from(Service.SCHOOLS, (filters, place) -> {
            var search = filters.as(RowSearch.class);
            outcome.ifPresent(one -> search.outcome = List.of(RowOutcome.valueOf(one.toUpperCase(Locale.ROOT))));
            return imports.rows(id, search, place);
        });
        if (outcome.isEmpty() || asked.getQueryParameters().containsKey("format")) {
            return lists.answer(listing, asked);
        }
        var reading = calls.start(Service.SCHOOLS, () -> imports.read(id));
        var rows = lists.read(listing, asked);
        var one = reading.await();
        return PageAnswers.page(Templates.rows(ImportHead.of(one, outcome.get()), one, rows));
    }

    private ImportReport read(UUID id) {
        return calls.start(Service.SCHOOLS, () -> imports.read(id)).await();
    }

    @CheckedTemplate(basePath = "imports")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance result(RecordHead head, ImportReport one);

        static native TemplateInstance progress(ImportReport one);

        static native TemplateInstance rows(RecordHead head, ImportReport one, ListPage list);
    }
}
