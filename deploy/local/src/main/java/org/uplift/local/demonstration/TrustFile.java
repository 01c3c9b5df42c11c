package org.uplift.local.demonstration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invented trust as it is written down. Days are given in weeks from the day it is loaded, so that whatever is live
 * is live whenever that is; lists may be missing.
 */
record TrustFile(
        String trust,
        List<Hub> hubs,
        List<Budget> budgets,
        List<Inspection> inspections,
        List<Improvement> improvements,
        List<Need> openNeeds,
        List<Team> teams,
        List<Practice> practices,
        List<Pack> packs) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, false);

    record Hub(String name, List<Integer> schools) {}

    record Budget(String code, String name, @Nullable Integer schoolUrn, BigDecimal amount) {}

    /** An inspection as the API takes it. */
    record Inspection(int schoolUrn, ObjectNode inspection) {}

    record Improvement(
            String key,
            @Nullable Need need,
            @Nullable String needOf,
            Intervention intervention,
            @Nullable List<Review> reviews,
            @Nullable Close close,
            @Nullable String pause,
            @Nullable String stop) {}

    record Need(
            @Nullable String key,
            int schoolUrn,
            String strand,
            @Nullable String subject,
            String summary,
            List<Evidence> evidence) {}

    record Evidence(String kind, int weeksAgo, String note) {}

    record Intervention(
            String route,
            @Nullable String routeReason,
            String summary,
            int startsWeeks,
            int endsWeeks,
            List<Target> targets,
            List<String> successCriteria,
            @Nullable List<Support> support,
            @Nullable Cost cost) {}

    record Target(String measure, BigDecimal baseline, BigDecimal target, int dueWeeks) {}

    record Support(String person, BigDecimal days) {}

    record Cost(BigDecimal amount, String budget) {}

    /** Progress is given in the order of the targets. */
    record Review(
            int weeksAgo,
            List<BigDecimal> progress,
            String judgement,
            String note,
            @Nullable Integer nextWeeks) {}

    record Close(int weeksAgo, String verdict, Impact impact) {}

    record Impact(String practice, String systems, String organisation, String outcomes) {}

    record Team(
            String key,
            String name,
            String kind,
            String lead,
            List<String> members,
            @Nullable String remit,
            @Nullable Integer endsWeeks) {}

    record Practice(String key, String team, String title, String summary, List<Decision> decisions) {}

    record Decision(String decision, int weeksAgo, String note) {}

    record Pack(String key, String title, int meetingWeeks, boolean publish) {}

    static TrustFile read() {
        try (InputStream file = open("trust.json")) {
            return JSON.readValue(file, TrustFile.class);
        } catch (IOException e) {
            throw new IllegalStateException("demonstration/trust.json cannot be read", e);
        }
    }

    /** The people, each as the API takes them, with a key that the API does not know. */
    static ArrayNode people() {
        try (InputStream file = open("people.json")) {
            return (ArrayNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("demonstration/people.json cannot be read", e);
        }
    }

    static byte[] schools() {
        try (InputStream file = open("schools.csv")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("demonstration/schools.csv cannot be read", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = TrustFile.class.getClassLoader().getResourceAsStream("demonstration/" + name);
        if (file == null) {
            throw new IOException(name + " is not on the class path");
        }
        return file;
    }
}
