package org.uplift.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Takes each intervention of the demonstration as far as the file says: proposed, reviewed, paused, closed or stopped. */
final class Improvements {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api executive;
    private final Weeks weeks;
    private final Map<String, String> people;
    private final Map<String, String> needs;

    Improvements(Api executive, Weeks weeks, Map<String, String> people, Map<String, String> needs) {
        this.executive = executive;
        this.weeks = weeks;
        this.people = people;
        this.needs = needs;
    }

    void carryOut(TrustFile.Improvement improvement) {
        JsonNode proposed = executive.post(
                "/api/interventions", "demonstration-intervention-" + improvement.key(), proposal(improvement));
        String path = "/api/interventions/" + proposed.required("id").asText();
        String status = settled(path);
        if (status.equals("DECLINED")) {
            return;
        }
        int number = 0;
        for (TrustFile.Review review : orNone(improvement.reviews())) {
            number++;
            executive.post(
                    path + "/reviews",
                    "demonstration-review-" + improvement.key() + "-" + number,
                    review(improvement.intervention(), review));
        }
        end(improvement, path, status);
    }

    private void end(TrustFile.Improvement improvement, String path, String status) {
        boolean live = status.equals("COMMISSIONED") || status.equals("IN_DELIVERY");
        TrustFile.Close close = improvement.close();
        if (live && close != null) {
            ObjectNode body = Api.JSON.createObjectNode();
            body.put("closedOn", weeks.ago(close.weeksAgo())).put("verdict", close.verdict());
            body.set("impact", Api.JSON.valueToTree(close.impact()));
            executive.post(path + "/close", "demonstration-close-" + improvement.key(), body);
        }
        if (live && improvement.pause() != null) {
            executive.post(
                    path + "/pause", "demonstration-pause-" + improvement.key(), Map.of("reason", improvement.pause()));
        }
        if (live && improvement.stop() != null) {
            executive.post(
                    path + "/stop", "demonstration-stop-" + improvement.key(), Map.of("reason", improvement.stop()));
        }
    }

    /** The status once schools and finance have answered. */
    private String settled(String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String status = executive.get(path).path("status").asText();
            if (!status.equals("PROPOSED")) {
                return status;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Schools or finance have not answered the proposal at " + path);
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private ObjectNode proposal(TrustFile.Improvement improvement) {
        TrustFile.Intervention asked = improvement.intervention();
        String needKey = improvement.needOf() == null ? improvement.key() : improvement.needOf();
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("needId", known(needs, needKey))
                .put("route", asked.route())
                .put("summary", asked.summary())
                .put("startsOn", weeks.ahead(asked.startsWeeks()))
                .put("endsOn", weeks.ahead(asked.endsWeeks()));
        if (asked.routeReason() != null) {
            body.put("routeReason", asked.routeReason());
        }
        ArrayNode targets = body.putArray("targets");
        asked.targets()
                .forEach(target -> targets.addObject()
                        .put("measure", target.measure())
                        .put("baseline", target.baseline())
                        .put("target", target.target())
                        .put("dueOn", weeks.ahead(target.dueWeeks())));
        asked.successCriteria().forEach(body.withArray("/successCriteria")::add);
        ArrayNode support = body.putArray("support");
        orNone(asked.support())
                .forEach(line -> support.addObject()
                        .put("personId", known(people, line.person()))
                        .put("days", line.days()));
        TrustFile.Cost cost = asked.cost();
        if (cost != null) {
            body.putObject("cost")
                    .put("amount", cost.amount())
                    .put("budgetCode", weeks.budgetCode(cost.budget(), asked.startsWeeks()));
        }
        return body;
    }

    private ObjectNode review(TrustFile.Intervention of, TrustFile.Review review) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("heldOn", weeks.ago(review.weeksAgo()))
                .put("judgement", review.judgement())
                .put("note", review.note());
        if (review.nextWeeks() != null) {
            body.put("nextReviewOn", weeks.ahead(review.nextWeeks()));
        }
        ArrayNode progress = body.putArray("progress");
        for (int i = 0; i < review.progress().size(); i++) {
            progress.addObject()
                    .put("measure", of.targets().get(i).measure())
                    .put("value", review.progress().get(i));
        }
        return body;
    }

    static String known(Map<String, String> ids, String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("the demonstration names " + key + ", which it does not have");
        }
        return id;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
