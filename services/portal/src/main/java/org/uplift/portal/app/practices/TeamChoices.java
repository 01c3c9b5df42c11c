package org.uplift.portal.app.practices;

import jakarta.inject.Singleton;
import java.util.List;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.Choice;

/** The teams, to choose one by its name. */
@Singleton
class TeamChoices {

    private static final int MOST_TEAMS = 200;

    private final Calls calls;
    private final TeamsApi teams;

    TeamChoices(Calls calls, TeamsApi teams) {
        this.calls = calls;
        this.teams = teams;
    }

    Section<List<Choice>> ask() {
        return calls.start(
                        Service.CODESIGN,
                        () -> teams.list(new TeamSearch(), ListRequest.first(MOST_TEAMS)).items().stream()
                                .map(team -> new Choice(team.id().toString(), team.name()))
                                .toList())
                .section();
    }
}
