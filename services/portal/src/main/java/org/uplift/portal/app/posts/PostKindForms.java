package org.uplift.portal.app.posts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PlaceKind;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;
import org.uplift.schools.api.posts.PostKindRecord;
import org.uplift.schools.api.posts.PostKindsApi;
import org.uplift.schools.api.posts.SavePostKind;

/** Records a kind of post of the trust's own, and changes one. */
@Path("/post-kinds")
public class PostKindForms {

    private static final String ONE = PostKindPages.ONE + "/edit";
    private static final String TITLE = "title";
    private static final String HELD_AT = "heldAt";
    private static final String DAYS = "daysOwed";
    private static final String PERMISSIONS = "permissions";

    private final Calls calls;
    private final Forms forms;
    private final PostKindsApi kinds;
    private final Histories histories;
    private final KeptForms kept;

    PostKindForms(Calls calls, Forms forms, PostKindsApi kinds, Histories histories, KeptForms kept) {
        this.calls = calls;
        this.forms = forms;
        this.kinds = kinds;
        this.histories = histories;
        this.kept = kept;
    }

    /**
     * Where a form about a kind of post is sent, and what it is called.
     *
     * @param fresh whether it is about none yet, which has no code either
     */
    public record About(String heading, String at, String back, String backLabel, String button, boolean fresh) {

        static final About NEW = new About(
                "Add a kind of post", "/post-kinds/new", "/post-kinds", "Kinds of post", "Add the kind of post", true);

        static About of(PostKindRecord kind) {
            var at = PostKindPages.at(kind.code());
            return new About("Change " + kind.title(), at + "/edit", at, kind.title(), "Save the changes", false);
        }
    }

    @GET
    @Path("/new")
    @OpenTo(Permission.POST_KINDS_WRITE)
    @OpenedOnce
    @RunOnVirtualThread
    public Response fresh() {
        return PageAnswers.page(page(About.NEW, Form.opened(kept, Map.of())));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.POST_KINDS_WRITE)
    @RunOnVirtualThread
    public Response record(MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var kind = submission.as(SavePostKind.class);
        return forms.sending(submission, form -> page(About.NEW, form)).to(Service.SCHOOLS, () -> {
            var recorded = kinds.record(submission.key(), kind).getEntity();
            return PostKindPages.at(recorded.code()) + "?done=recorded";
        });
    }

    @GET
    @Path(ONE)
    @OpenTo(Permission.POST_KINDS_WRITE)
    @RunOnVirtualThread
    public Response edit(@RestPath String kind) {
        var found = read(kind);
        var form = Form.opened(kept, filled(found.record())).about(found);
        return PageAnswers.page(page(About.of(found.record()), form));
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.POST_KINDS_WRITE)
    @RunOnVirtualThread
    public Response change(@RestPath String kind, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).with("code", kind);
        var wanted = submission.as(SavePostKind.class);
        return forms.sending(submission, form -> page(About.of(read(kind).record()), form))
                .clashing(() -> clash(kind, submission, wanted))
                .to(Service.SCHOOLS, () -> {
                    kinds.change(kind, submission.version(), wanted);
                    return PostKindPages.at(kind) + "?done=changed";
                });
    }

    private static Map<String, String> filled(PostKindRecord kind) {
        var values = new LinkedHashMap<String, String>();
        values.put(TITLE, kind.title());
        values.put(HELD_AT, lines(kind.heldAt()));
        values.put(DAYS, Integer.toString(kind.daysOwed()));
        values.put(PERMISSIONS, lines(kind.permissions()));
        return values;
    }

    private static String lines(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining("\n"));
    }

    private Clash clash(String code, Submission typed, SavePostKind wanted) {
        var now = read(code);
        var kind = now.record();
        return Clash.of(
                        now.version(),
                        histories.latest(
                                Service.SCHOOLS, place -> kinds.history(code, place), "post-kind", PostKindPages.WORDS))
                .now(TITLE, "What it is called", typed.value(TITLE), kind.title())
                .now(
                        HELD_AT,
                        "Held at",
                        PostKindPages.places(wanted.heldAt().stream().sorted().toList()),
                        PostKindPages.places(kind.heldAt()))
                .now(DAYS, "Days owed a year", typed.value(DAYS), Integer.toString(kind.daysOwed()))
                .now(PERMISSIONS, "What it lets people do", allowed(wanted.permissions()), allowed(kind.permissions()));
    }

    private static String allowed(Collection<Permission> permissions) {
        return permissions.isEmpty()
                ? "Nothing more"
                : permissions.stream().sorted().map(Permission::label).collect(Collectors.joining("; "));
    }

    private Versioned<PostKindRecord> read(String code) {
        return calls.start(Service.SCHOOLS, () -> Versioned.of(kinds.read(code)))
                .await();
    }

    private static TemplateInstance page(About about, Form form) {
        return Templates.form(
                about,
                form,
                Arrays.stream(PlaceKind.values())
                        .map(place -> new Choice(place.name(), place.label()))
                        .toList(),
                PermissionGroup.grantable(),
                PostKindPages.everybody());
    }

    @CheckedTemplate(basePath = "posts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(
                About about, Form form, List<Choice> places, List<PermissionGroup.Part> parts, String everybody);
    }
}
