package org.uplift.portal.app.posts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Labelled;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PlaceKind;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.posts.PostKindAction;
import org.uplift.schools.api.posts.PostKindRecord;
import org.uplift.schools.api.posts.PostKindsApi;

/** The kinds of post, and one with what it lets people do. */
@Path("/post-kinds")
public class PostKindPages {

    static final String ONE = "/{kind:[A-Z][A-Z_]{1,39}}";

    static final ChangeWords WORDS = ChangeWords.of(
            Map.of(
                    "title", "What it is called",
                    "heldAt", "Held at",
                    "permissions", "What it lets people do",
                    "daysOwed", "Days owed a year"),
            Permission.class,
            PlaceKind.class);

    private static final String HISTORY = "history";

    private final Calls calls;
    private final PostKindsApi kinds;
    private final Lists lists;
    private final Histories histories;
    private final Signed signed;

    PostKindPages(Calls calls, PostKindsApi kinds, Lists lists, Histories histories, Signed signed) {
        this.calls = calls;
        this.kinds = kinds;
        this.lists = lists;
        this.histories = histories;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.PEOPLE_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var listing = Listing.<PostKindRecord>of("post-kinds", "Kinds of post", "/post-kinds")
                .counting("kind of post", "kinds of post")
                .intro("What a post lets somebody do follows from its kind, where it is held and from when to when.")
                .nothingYet("No kinds of post yet", "They come with Uplift, a minute after it starts.")
                .column(Column.of(
                        "Post",
                        kind -> Cell.link(kind.title(), at(kind.code()), kind.shipped() ? "" : "Your trust's own")))
                .column(Column.<PostKindRecord>of("Code", kind -> Cell.text(kind.code()))
                        .inExportsOnly())
                .column(Column.of("Held at", kind -> Cell.text(places(kind.heldAt()))))
                .column(Column.<PostKindRecord>of("Days owed a year", kind -> Cell.number(kind.daysOwed()))
                        .number())
                .column(Column.<PostKindRecord>of(
                                "Things it lets people do",
                                kind -> Cell.number(beside(kind).size()))
                        .number())
                .column(Column.<PostKindRecord>of("What it lets people do", kind -> Cell.text(allowed(kind)))
                        .inExportsOnly());
        if (signed.may(Permission.POST_KINDS_WRITE)) {
            listing.door("Add a kind of post", "/post-kinds/new");
        }
        return lists.answer(listing.from(Service.SCHOOLS, (filters, place) -> kinds.list()), asked);
    }

    @GET
    @Path(ONE)
    @OpenTo(Permission.PEOPLE_READ)
    @RunOnVirtualThread
    public Response kind(
            @RestPath String kind,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("") String done) {
        var found =
                calls.start(Service.SCHOOLS, () -> kinds.read(kind).getEntity()).await();
        var head = head(found, tab, done);
        if (head.at(HISTORY)) {
            return PageAnswers.page(histories.page(
                    head, Service.SCHOOLS, place -> kinds.history(kind, place), "post-kind", WORDS, after));
        }
        return PageAnswers.page(
                Templates.kind(head, found, places(found.heldAt()), PermissionGroup.parts(beside(found)), everybody()));
    }

    private RecordHead head(PostKindRecord kind, @Nullable String tab, String done) {
        var at = at(kind.code());
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of("kind", "What it lets people do"));
        if (signed.may(Permission.POST_KINDS_WRITE)) {
            tabs.add(Tab.of(HISTORY, "History"));
        }
        var head = RecordHead.of(kind.title())
                .caption("Kind of post")
                .back("Kinds of post", "/post-kinds")
                .sub(kind.shipped() ? "Came with Uplift" : "Your trust's own")
                .tabs(at, tab, tabs.toArray(Tab[]::new))
                .actions(kind.actions(), Offer.of(PostKindAction.EDIT, "Change", at + "/edit"));
        return switch (done) {
            case "recorded" -> head.done("The kind of post is recorded. People can be appointed to it now.");
            case "changed" ->
                head.done(
                        "The change is saved. It holds for everybody who has such a post; what takes a second person waits for each of"
                                + " them.");
            default -> head;
        };
    }

    static String at(String code) {
        return "/post-kinds/" + Words.inAddress(code);
    }

    /** {@code A school, a hub}. */
    static String places(Collection<PlaceKind> places) {
        return inOneSentence(places, ", ");
    }

    private static String allowed(PostKindRecord kind) {
        return inOneSentence(beside(kind), "; ");
    }

    private static String inOneSentence(Collection<? extends Labelled> constants, String between) {
        var words = constants.stream().map(Labelled::inSentence).collect(Collectors.joining(between));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What it grants beside what every current post does. */
    private static List<Permission> beside(PostKindRecord kind) {
        return kind.permissions().stream()
                .filter(permission -> !ShippedPosts.basic().contains(permission))
                .toList();
    }

    /** What every current post lets people do, in one sentence. */
    static String everybody() {
        return ShippedPosts.basic().stream()
                .sorted()
                .map(Permission::inSentence)
                .collect(Collectors.joining(", "));
    }

    @CheckedTemplate(basePath = "posts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance kind(
                RecordHead head,
                PostKindRecord kind,
                String places,
                List<PermissionGroup.Part> parts,
                String everybody);
    }
}
