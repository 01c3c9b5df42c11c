package org.uplift.portal.app.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenToSignedIn;
import org.uplift.portal.kit.session.Signed;

/** The search page, and the suggestions under the search box of every page. */
@Path("/search")
public class SearchPages {

    private static final int SHOWN = 10;
    private static final int SUGGESTED = 4;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Search search;
    private final Signed signed;

    SearchPages(Search search, Signed signed) {
        this.search = search;
        this.signed = signed;
    }

    @GET
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response results(@QueryParam("q") @DefaultValue("") String q) {
        var text = clean(q);
        var results = text.length() < SHORTEST ? List.<Search.Result>of() : search.find(text, SHOWN, signed);
        var found = results.stream()
                .filter(result -> result.found().present())
                .mapToInt(result -> result.found().get().items().size())
                .sum();
        return PageAnswers.page(Templates.results(text, text.length() < SHORTEST, found, results));
    }

    /** The options of the list under the box, most likely first. */
    @GET
    @Path("/suggestions")
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response suggestions(@QueryParam("q") @DefaultValue("") String q) {
        var text = clean(q);
        return PageAnswers.page(
                Templates.suggestions(text.length() < SHORTEST ? List.of() : search.find(text, SUGGESTED, signed)));
    }

    private static String clean(String q) {
        var text = q.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @CheckedTemplate(basePath = "search")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance results(String text, boolean tooShort, int found, List<Search.Result> results);

        static native TemplateInstance suggestions(List<Search.Result> results);
    }
}
