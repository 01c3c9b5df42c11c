package org.uplift.portal.kit.listing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.ServiceAway;
import org.uplift.portal.kit.calls.ServiceRefusal;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenToSignedIn;
import org.uplift.schools.api.me.MeApi;
import org.uplift.schools.api.me.SaveFilter;

/** Keeps a list's filters under a name, and forgets them; the reader goes back to the list as it was. */
@Path("/filters")
public class SavedFilterResource {

    private static final int LONGEST_NAME = 60;

    private final Calls calls;
    private final MeApi me;

    SavedFilterResource(Calls calls, MeApi me) {
        this.calls = calls;
        this.me = me;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response save(@RestForm String list, @RestForm String at, @RestForm String query, @RestForm String name) {
        var named = name == null ? "" : name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            return back(at, query, Unsaved.NAME.id());
        }
        return tried(at, query, () -> me.save(null, new SaveFilter(list, named, query)));
    }

    @POST
    @Path("/{id}/forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response forget(@RestPath UUID id, @RestForm String at, @RestForm String query) {
        return tried(at, query, () -> me.forget(id));
    }

    private Response tried(String at, String query, Runnable act) {
        try {
            calls.start(Service.SCHOOLS, () -> {
                        act.run();
                        return true;
                    })
                    .await();
            return back(at, query, "");
        } catch (ServiceRefusal refusal) {
            return refusal.status() == 404 ? back(at, query, "") : back(at, query, Unsaved.REFUSED.id());
        } catch (ServiceAway away) {
            return back(at, query, Unsaved.AWAY.id());
        }
    }

    /** Only ever to an address of ours, with a query that is text already encoded. */
    private static Response back(String at, String query, String unsaved) {
        if (at == null || !at.matches("(/[a-z0-9-]+)+") || query == null || !query.matches("[\\w.~!*'()+=&%,:-]*")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "Open the list and save the filter from there.");
        }
        var more = unsaved.isEmpty() ? "" : (query.isEmpty() ? "" : "&") + "unsaved=" + unsaved;
        var whole = query + more;
        return PageAnswers.onTo(whole.isEmpty() ? at : at + "?" + whole);
    }
}
