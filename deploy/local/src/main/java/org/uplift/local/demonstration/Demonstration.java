package org.uplift.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Loads the invented trust through the public API. Every command has a fixed key, so a load that was cut short goes on
 * where it was. That all is there is noted beside the data: asking for it would lengthen every start.
 */
public final class Demonstration {

    private static final int AT_ONCE = 4;

    /** Who writes the posts. Theirs another writes, since nobody writes their own. */
    private static final String WRITER = "administrator";

    private final Api administrator;
    private final Api secondPerson;
    private final Api ceo;
    private final Api executive;
    private final Weeks weeks;
    private final Consumer<String> progress;
    private final TrustFile file = TrustFile.read();
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final Map<String, String> needs = new ConcurrentHashMap<>();

    private Demonstration(String url, String issuer, Weeks weeks, Consumer<String> progress) {
        this.administrator = Api.at(url, new Tokens(issuer), WRITER);
        this.secondPerson = administrator.as("second-administrator");
        this.ceo = administrator.as("ceo");
        this.executive = administrator.as("executive");
        this.weeks = weeks;
        this.progress = progress;
    }

    /**
     * Loads it, unless it is there.
     *
     * @param data where the day it was begun is kept: its dates count from it, also when it is taken up on a later one
     * @param progress hears a few words at each step
     * @return whether anything had to be loaded
     */
    public static boolean load(String url, String issuer, Path data, Consumer<String> progress) {
        Path loaded = data.resolve("demonstration-loaded");
        if (Files.exists(loaded)) {
            return false;
        }
        new Demonstration(url, issuer, Weeks.begunOrNow(data.resolve("demonstration-begun")), progress).load();
        try {
            Files.createFile(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException("That the demonstration is loaded cannot be noted in " + data, e);
        }
        return true;
    }

    private void load() {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            schools();
            all(pool, "people", people(), person -> person(person, administrator, secondPerson));
            theWriter();
            all(pool, "inspections", file.inspections(), this::inspection);
            all(pool, "budgets", budgets(), Runnable::run);
            awaitAppointments();
            all(pool, "needs", file.openNeeds(), need -> need(String.valueOf(need.key()), need));
            all(pool, "needs", file.improvements(), this::needOf);
            Improvements improvements = new Improvements(executive, weeks, people, needs);
            all(pool, "interventions", file.improvements(), improvements::carryOut);
            Teamwork teamwork = new Teamwork(executive, weeks, people);
            all(pool, "teams", file.teams(), teamwork::form);
            all(pool, "practices", file.practices(), teamwork::practice);
        }
        file.packs().forEach(this::pack);
    }

    private void schools() {
        progress.accept("schools");
        administrator.upload("/api/schools/imports", "demonstration-schools", "text/csv", TrustFile.schools());
        for (TrustFile.Hub hub : file.hubs()) {
            for (int urn : hub.schools()) {
                administrator.put("/api/schools/" + urn + "/hub", Map.of("hub", hub.name()));
            }
        }
    }

    private void inspection(TrustFile.Inspection inspection) {
        administrator.post(
                "/api/schools/" + inspection.schoolUrn() + "/inspections",
                "demonstration-inspection-" + inspection.schoolUrn() + "-"
                        + inspection.inspection().required("inspectedOn").asText(),
                inspection.inspection());
    }

    private static List<ObjectNode> people() {
        return everybody().stream().filter(person -> !isWriter(person)).toList();
    }

    private static List<ObjectNode> everybody() {
        ArrayNode all = TrustFile.people();
        List<ObjectNode> people = new ArrayList<>();
        all.forEach(person -> people.add((ObjectNode) person));
        return people;
    }

    private static boolean isWriter(JsonNode person) {
        return person.required("key").asText().equals(WRITER);
    }

    /** The writer's own post the second administrator writes, so that the chief executive approves it. */
    private void theWriter() {
        // Their first page links their sign-in with them; only then have they a post to approve by.
        ceo.get("/api/me");
        everybody().stream().filter(Demonstration::isWriter).forEach(person -> person(person, secondPerson, ceo));
    }

    private void person(ObjectNode person, Api writer, Api approver) {
        String key = person.required("key").asText();
        ObjectNode body = person.deepCopy();
        body.remove("key");
        JsonNode recorded = writer.post("/api/people", "demonstration-person-" + key, body);
        people.put(key, recorded.required("id").asText());
        for (JsonNode appointment : recorded.required("appointments")) {
            for (JsonNode asked : appointment.required("approvals")) {
                String id = asked.required("id").asText();
                approver.post("/api/people/approvals/" + id + "/approve", "demonstration-approval-" + id, Map.of());
            }
        }
        if (body.required("email").asText().equals(key + "@uplift.example")) {
            // One of those who can sign in: their first page links their sign-in with them.
            administrator.as(key).get("/api/me");
        }
    }

    /** One budget for each academic year an intervention starts in. */
    private List<Runnable> budgets() {
        Set<Integer> starts = new TreeSet<>();
        file.improvements()
                .forEach(improvement -> starts.add(improvement.intervention().startsWeeks()));
        Map<String, Runnable> commands = new ConcurrentHashMap<>();
        for (TrustFile.Budget budget : file.budgets()) {
            for (int start : starts) {
                String code = weeks.budgetCode(budget.code(), start);
                commands.put(code, () -> budget(budget, code, weeks.academicYear(start)));
            }
        }
        return List.copyOf(commands.values());
    }

    private void budget(TrustFile.Budget budget, String code, String year) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("code", code).put("name", budget.name()).put("year", year).put("amount", budget.amount());
        if (budget.schoolUrn() != null) {
            body.put("schoolUrn", budget.schoolUrn());
        }
        administrator.post("/api/budgets", "demonstration-budget-" + code, body);
    }

    /** What the executive may reach follows from an appointment, which travels to each service as an event. */
    private void awaitAppointments() {
        progress.accept("appointments");
        for (String path : List.of(
                "/api/schools?limit=1",
                "/api/needs?limit=1",
                "/api/budgets?limit=1",
                "/api/teams?limit=1",
                "/api/packs?limit=1")) {
            executive.get(path);
        }
    }

    private void needOf(TrustFile.Improvement improvement) {
        TrustFile.Need need = improvement.need();
        if (need != null) {
            need(improvement.key(), need);
        }
    }

    private void need(String key, TrustFile.Need need) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("schoolUrn", need.schoolUrn()).put("strand", need.strand()).put("summary", need.summary());
        if (need.subject() != null) {
            body.put("subject", need.subject());
        }
        ArrayNode evidence = body.putArray("evidence");
        need.evidence()
                .forEach(seen -> evidence.addObject()
                        .put("kind", seen.kind())
                        .put("on", weeks.ago(seen.weeksAgo()))
                        .put("note", seen.note()));
        JsonNode recorded = executive.post("/api/needs", "demonstration-need-" + key, body);
        needs.put(key, recorded.required("id").asText());
    }

    private void pack(TrustFile.Pack pack) {
        progress.accept("board packs");
        JsonNode drafted = executive.post(
                "/api/packs",
                "demonstration-pack-" + pack.key(),
                Map.of("title", pack.title(), "meetingOn", weeks.ahead(pack.meetingWeeks())));
        if (pack.publish()) {
            String path = "/api/packs/" + drafted.required("id").asText();
            if (!"PUBLISHED".equals(executive.get(path).path("status").asText())) {
                executive.post(path + "/publish", "demonstration-publish-" + pack.key(), Map.of());
            }
        }
    }

    private <T> void all(ExecutorService pool, String what, List<T> parts, Consumer<T> command) {
        progress.accept(what);
        try {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(() -> command.accept(part), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
