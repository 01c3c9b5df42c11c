package org.uplift.portal.app.practices;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.session.Signed;

/** The teams, to choose one by its name. */
@Singleton
class TeamChoices {

    private static final int MOST_TEAMS = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Calls calls;
    private final TeamsApi teams;
    private final Signed signed;

    TeamChoices(Calls calls, TeamsApi teams, Signed signed) {
        this.calls = calls;
        this.teams = teams;
        this.signed = signed;
    }

    /** All teams. */
    Section<List<Choice>> ask() {
        return ask(new TeamSearch());
    }

    /** The teams the reader may propose for: without a post that writes practices those they are in. */
    Section<List<Choice>> ofProposers() {
        var search = new TeamSearch();
        if (!signed.may(Permission.PRACTICES_WRITE)) {
            search.member = Objects.requireNonNullElse(signed.profile().personId(), NOBODY);
        }
        return ask(search);
    }

    private Section<List<Choice>> ask(TeamSearch search) {
        return calls.start(
                        Service.CODESIGN,
                        () -> teams.list(search, ListRequest.first(MOST_TEAMS)).items().stream()
                                .map(team -> new Choice(team.id().toString(), team.name()))
                                .toList())
                .section();
    }
}
