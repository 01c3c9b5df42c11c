package org.uplift.portal.app.packs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.figures.MoneyBar;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.ListPage;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.portal.services.reporting.Pack;
import org.uplift.portal.services.reporting.PacksClient;

/** Board packs: the list, with what the next meeting reads first; one pack; its PDF. */
@Path("/packs")
public class PackResource {

    static final Map<String, String> FIELDS = Map.of(
            "meetingOn", "Meeting on", "publishedAt", "Published", "digest", "Fingerprint of what was published");

    private static final String PUBLISHED = "PUBLISHED";
    private static final String EITHER = "all";
    /** Writing a PDF takes longer than a page may. */
    static final Duration PDF_WITHIN = Duration.ofSeconds(20);

    private final Calls calls;
    private final PacksClient packs;
    private final Lists lists;
    private final Histories histories;
    private final Signed signed;
    private final Clock clock;

    PackResource(
            Calls calls, @RestClient PacksClient packs, Lists lists, Histories histories, Signed signed, Clock clock) {
        this.calls = calls;
        this.packs = packs;
        this.lists = lists;
        this.histories = histories;
        this.signed = signed;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var listing = listing(signed.bearer());
        if (asked.getQueryParameters().containsKey("format")) {
            return lists.answer(listing, asked);
        }
        var next = next();
        return Answers.page(Templates.list(lists.read(listing, asked), next.section()));
    }

    private Listing<Pack> listing(String bearer) {
        var writes = signed.may(Permission.PACKS_WRITE);
        var listing = Listing.<Pack>of("packs", "Board packs", "/packs")
                .counting("pack", "packs")
                .intro("What the board reads before it meets. A draft shows live figures; publishing freezes them.")
                .column(Column.<Pack>of("Pack", one -> Cell.link(one.title(), "/packs/" + one.id()))
                        .sortedBy("title"))
                .column(Column.<Pack>of("Meeting on", one -> Cell.day(one.meetingOn()))
                        .sortedByMost("meetingOn"))
                .column(Column.<Pack>of("Status", one -> Cell.status(one.status()))
                        .sortedBy("status"))
                .column(Column.of("Published", one -> Cell.moment(one.publishedAt())))
                .filter(Filter.search("Words", "In the title"))
                // Who only reads packs is shown what is meant for reading; a draft is one choice away.
                .filter(
                        writes
                                ? Filter.any("status", "Status", Option.of("DRAFT", PUBLISHED))
                                : Filter.one("status", "Status", statuses(), PUBLISHED))
                .order("-meetingOn");
        if (writes) {
            listing.door("Draft a pack", "/packs/new");
        }
        return listing.nothingYet(
                        writes ? "No packs yet" : "Nothing is published yet",
                        "A pack draws the trust's figures together for a meeting of the board.")
                .from(Service.REPORTING, parameters -> packs.list(bearer, either(parameters)));
    }

    private static List<Option> statuses() {
        var options = new ArrayList<>(Option.of(PUBLISHED, "DRAFT"));
        options.add(new Option(EITHER, "Published and drafts"));
        return options;
    }

    private static MultivaluedMap<String, String> either(MultivaluedMap<String, String> parameters) {
        if (!EITHER.equals(parameters.getFirst("status"))) {
            return parameters;
        }
        var others = new MultivaluedHashMap<>(parameters);
        others.remove("status");
        return others;
    }

    /** The published pack of the meeting that comes next. */
    private Pending<Optional<Pack>> next() {
        var bearer = signed.bearer();
        var query = new MultivaluedHashMap<String, String>();
        query.putSingle("status", PUBLISHED);
        query.putSingle("from", LocalDate.now(clock).toString());
        query.putSingle("sort", "meetingOn");
        query.putSingle("limit", "1");
        return calls.start(
                Service.REPORTING,
                () -> packs.list(bearer, query).items().stream().findFirst());
    }

    @GET
    @Path("/{id}")
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response pack(
            @RestPath UUID id,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done) {
        var bearer = signed.bearer();
        var pack = calls.start(Service.REPORTING, () -> packs.pack(bearer, id).getEntity())
                .await();
        var head = head(pack, done).tabs("/packs/" + id, tab, Tab.of("pack", "Pack"), Tab.of("history", "History"));
        return Answers.page(
                head.at("history")
                        ? histories.page(head, Service.REPORTING, "packs", id.toString(), "pack", FIELDS, after)
                        : Templates.pack(head, pack, bars(pack)));
    }

    private static RecordHead head(Pack pack, @Nullable String done) {
        var at = "/packs/" + pack.id();
        var head = RecordHead.of(pack.title())
                .caption("Board pack for the meeting on " + Words.day(pack.meetingOn()))
                .status(pack.status())
                .sub(standing(pack))
                .back("Board packs", "/packs")
                .actions(
                        pack.actions(),
                        Offer.of("PUBLISH", "Publish to the board", at + "/publish"),
                        Offer.of("EDIT", "Change title or meeting", at + "/edit"))
                .action("Download PDF", at + "/pdf");
        return switch (done) {
            case null -> head;
            case "drafted" -> head.done("The pack is drafted. It shows live figures until you publish it.");
            case "published" -> head.done("The pack is published. What it says no longer changes.");
            default -> head.done("The pack is changed.");
        };
    }

    private static String standing(Pack pack) {
        var published = pack.publishedAt();
        if (published != null) {
            return "Published " + Words.moment(published) + ". What it says no longer changes.";
        }
        var content = pack.content();
        return content == null ? "" : "Live figures as at " + Words.moment(content.asAt());
    }

    /** A bar for each budget, in their order. */
    private static List<MoneyBar> bars(Pack pack) {
        var content = pack.content();
        return content == null
                ? List.of()
                : content.balances().stream()
                        .map(one -> MoneyBar.of(one.amount(), one.actual(), one.committed()))
                        .toList();
    }

    /** Passed on as it comes; the browser has no token to fetch it with itself. */
    @GET
    @Path("/{id}/pdf")
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response pdf(@RestPath UUID id) {
        var bearer = signed.bearer();
        var document = calls.start(Service.REPORTING, PDF_WITHIN, () -> packs.pdf(bearer, id))
                .await();
        return Response.ok(document)
                .type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"board-pack-%s.pdf\"".formatted(id))
                .build();
    }

    @CheckedTemplate(basePath = "packs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage list, Section<Optional<Pack>> next);

        static native TemplateInstance pack(RecordHead head, Pack pack, List<MoneyBar> bars);
    }
}
