package org.uplift.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The teams of the demonstration and what they worked out together. */
final class Teamwork {

    private final Api executive;
    private final Weeks weeks;
    private final Map<String, String> people;
    private final Map<String, String> teams = new ConcurrentHashMap<>();

    Teamwork(Api executive, Weeks weeks, Map<String, String> people) {
        this.executive = executive;
        this.weeks = weeks;
        this.people = people;
    }

    void form(TrustFile.Team team) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("name", team.name())
                .put("kind", team.kind())
                .put("leadPersonId", Improvements.known(people, team.lead()));
        ArrayNode members = body.putArray("members");
        team.members().forEach(member -> members.add(Improvements.known(people, member)));
        if (team.remit() != null) {
            body.put("remit", team.remit());
        }
        if (team.endsWeeks() != null) {
            body.put("endsOn", weeks.ahead(team.endsWeeks()));
        }
        JsonNode formed = executive.post("/api/teams", "demonstration-team-" + team.key(), body);
        teams.put(team.key(), formed.required("id").asText());
    }

    void practice(TrustFile.Practice practice) {
        JsonNode proposed = executive.post(
                "/api/practices",
                "demonstration-practice-" + practice.key(),
                Map.of(
                        "teamId", Improvements.known(teams, practice.team()),
                        "title", practice.title(),
                        "summary", practice.summary()));
        String path = "/api/practices/" + proposed.required("id").asText() + "/decisions";
        for (TrustFile.Decision decision : practice.decisions()) {
            executive.post(
                    path,
                    "demonstration-decision-" + practice.key() + "-" + decision.decision(),
                    Map.of(
                            "decision", decision.decision(),
                            "decidedOn", weeks.ago(decision.weeksAgo()),
                            "note", decision.note()));
        }
    }
}
