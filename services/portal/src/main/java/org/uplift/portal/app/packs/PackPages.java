package org.uplift.portal.app.packs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ListRequest;
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
import org.uplift.portal.kit.page.AsAtWords;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.reporting.api.packs.PackAction;
import org.uplift.reporting.api.packs.PackRecord;
import org.uplift.reporting.api.packs.PackRow;
import org.uplift.reporting.api.packs.PackSearch;
import org.uplift.reporting.api.packs.PackStatus;
import org.uplift.reporting.api.packs.PacksApi;

/** Board packs: the list, with what the next meeting reads first; one pack; its PDF. */
@Path("/packs")
public class PackPages {

    static final ChangeWords WORDS = ChangeWords.of(
            Map.of(
                    "meetingOn",
                    "Meeting on",
                    "publishedAt",
                    "Published",
                    "digest",
                    "Fingerprint of what was published"),
            PackStatus.class);

    private static final String EITHER = "all";
    /** Writing a PDF takes longer than a page may. */
    static final Duration PDF_WITHIN = Duration.ofSeconds(20);

    private final Calls calls;
    private final PacksApi packs;
    private final Lists lists;
    private final Histories histories;
    private final Signed signed;
    private final AsAtWords asAt;
    private final Clock clock;

    PackPages(
            Calls calls, PacksApi packs, Lists lists, Histories histories, Signed signed, AsAtWords asAt, Clock clock) {
        this.calls = calls;
        this.packs = packs;
        this.lists = lists;
        this.histories = histories;
        this.signed = signed;
        this.asAt = asAt;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var listing = listing();
        if (asked.getQueryParameters().containsKey("format")) {
            return lists.answer(listing, asked);
        }
        var next = next();
        return PageAnswers.page(Templates.list(lists.read(listing, asked), next.section()));
    }

    private Listing<PackRow> listing() {
        var writes = signed.may(Permission.PACKS_WRITE);
        var listing = Listing.<PackRow>of("packs", "Board packs", "/packs")
                .counting("pack", "packs")
                .intro("What the board reads before it meets. A draft shows live figures; publishing freezes them.")
                .column(Column.<PackRow>of("Pack", one -> Cell.link(one.title(), "/packs/" + one.id()))
                        .sortedBy("title"))
                .column(Column.<PackRow>of("Meeting on", one -> Cell.day(one.meetingOn()))
                        .sortedByMost("meetingOn"))
                .column(Column.<PackRow>of("Status", one -> Cell.status(one.status()))
                        .sortedBy("status"))
                .column(Column.of("Published", one -> Cell.moment(one.publishedAt())))
                .filter(Filter.search("Words", "In the title"))
                // Who only reads packs is shown what is meant for reading; a draft is one choice away.
                .filter(
                        writes
                                ? Filter.any("status", "Status", Option.of(PackStatus.class))
                                : Filter.one("status", "Status", statuses(), PackStatus.PUBLISHED.name()))
                .order("-meetingOn");
        if (writes) {
            listing.door("Draft a pack", "/packs/new");
        }
        return listing.nothingYet(
                        writes ? "No packs yet" : "Nothing is published yet",
                        "A pack draws the trust's figures together for a meeting of the board.")
                .from(
                        Service.REPORTING,
                        (filters, place) ->
                                packs.list(filters.without("status", EITHER).as(PackSearch.class), place));
    }

    private static List<Option> statuses() {
        var options = new ArrayList<>(Option.of(PackStatus.class).reversed());
        options.add(new Option(EITHER, "Published and drafts"));
        return options;
    }

    /** The published pack of the meeting that comes next. */
    private Pending<Optional<PackRow>> next() {
        var search = new PackSearch();
        search.status = List.of(PackStatus.PUBLISHED);
        search.from = LocalDate.now(clock);
        return calls.start(
                Service.REPORTING,
                () -> packs.list(search, new ListRequest(1, null, "meetingOn", false)).items().stream()
                        .findFirst());
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
        var pack =
                calls.start(Service.REPORTING, () -> packs.read(id).getEntity()).await();
        var head = head(pack, done).tabs("/packs/" + id, tab, Tab.of("pack", "Pack"), Tab.of("history", "History"));
        return PageAnswers.page(
                head.at("history")
                        ? histories.page(
                                head, Service.REPORTING, place -> packs.history(id, place), "pack", WORDS, after)
                        : Templates.pack(head, pack, bars(pack)));
    }

    private RecordHead head(PackRecord pack, @Nullable String done) {
        var at = "/packs/" + pack.id();
        var head = RecordHead.of(pack.title())
                .caption("Board pack for the meeting on " + Words.day(pack.meetingOn()))
                .status(pack.status())
                .sub(standing(pack))
                .back("Board packs", "/packs")
                .actions(
                        pack.actions(),
                        Offer.of(PackAction.PUBLISH, "Publish to the board", at + "/publish"),
                        Offer.of(PackAction.EDIT, "Change title or meeting", at + "/edit"))
                .action("Download PDF", at + "/pdf");
        return switch (done) {
            case null -> head;
            case "drafted" -> head.done("The pack is drafted. It shows live figures until you publish it.");
            case "published" -> head.done("The pack is published. What it says no longer changes.");
            default -> head.done("The pack is changed.");
        };
    }

    private String standing(PackRecord pack) {
        var published = pack.publishedAt();
        if (published != null) {
            var figures = Optional.ofNullable(pack.content().asAt())
                    .map(moment -> "Its figures are as at " + Words.moment(moment) + ".")
                    .orElse("");
            return "Published %s. What it says no longer changes. %s".formatted(Words.moment(published), figures);
        }
        return "Live figures. " + asAt.of(pack.content().asAt()) + ".";
    }

    /** A bar for each budget, in their order. */
    private static List<MoneyBar> bars(PackRecord pack) {
        return pack.content().budgets().stream()
                .map(one -> MoneyBar.of(one.amount(), one.actual(), one.committed()))
                .toList();
    }

    /** Passed on as it comes; the browser has no token to fetch it with itself. */
    @GET
    @Path("/{id}/pdf")
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response pdf(@RestPath UUID id) {
        var document = calls.start(
                        Service.REPORTING, PDF_WITHIN, () -> packs.readPdf(id).getEntity())
                .await();
        return Response.ok(document)
                .type(PacksApi.PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"board-pack-%s.pdf\"".formatted(id))
                .build();
    }

    @CheckedTemplate(basePath = "packs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage list, Section<Optional<PackRow>> next);

        static native TemplateInstance pack(RecordHead head, PackRecord pack, List<MoneyBar> bars);
    }
}
