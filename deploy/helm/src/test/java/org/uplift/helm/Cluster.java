package org.uplift.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What the stand-in of an API server keeps, and what controllers would make of it: a Deployment gets its pods, a Job and a
 * test's Pod come to their end, all at once and always, but for the images a test says otherwise of. Nothing is scheduled,
 * and no operator looks at its resources.
 */
final class Cluster {

    /** Where an object stands: its kind, and the address below it that names it. */
    record Key(Kind kind, String namespace, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return kind.kind() + "/" + name;
        }
    }

    /** Something that happened, as a watch tells it. */
    record Change(long version, String type, Key key, ObjectNode object) {}

    /** What the server answers in place of an object. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;
        private final String reason;

        Refused(int code, String reason, String message) {
            super(message);
            this.code = code;
            this.reason = reason;
        }

        int code() {
            return code;
        }

        String reason() {
            return reason;
        }
    }

    private static final Map<String, String> IMMUTABLE =
            Map.of("Deployment", "/spec/selector", "Job", "/spec/template");

    private static final long RUNS_MILLIS = 150;

    private final Map<Key, ObjectNode> objects = new TreeMap<>();
    private final Map<Key, JsonNode> applied = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private long version = 1;
    private boolean closed;

    /** From now on a Job or a test's Pod of this image fails, and a Deployment's pods of it never get ready. */
    synchronized void breaks(String image) {
        broken.add(image);
    }

    synchronized Optional<ObjectNode> find(Key key) {
        return Optional.ofNullable(objects.get(key)).map(ObjectNode::deepCopy);
    }

    synchronized List<ObjectNode> list(Predicate<Key> which) {
        return objects.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(entry -> entry.getValue().deepCopy())
                .toList();
    }

    synchronized long version() {
        return version;
    }

    synchronized ObjectNode create(Key key, ObjectNode object) {
        if (objects.containsKey(key)) {
            throw new Refused(409, "AlreadyExists", key + " is there already");
        }
        return store(key, object, null);
    }

    synchronized ObjectNode replace(Key key, ObjectNode object) {
        return store(key, object, existing(key));
    }

    /** Server-side apply by the only manager there is: what it said before and says no longer goes, all else stays. */
    synchronized ObjectNode apply(Key key, ObjectNode wanted) {
        ObjectNode before = objects.get(key);
        ObjectNode after = before == null ? JsonNodeFactory.instance.objectNode() : before.deepCopy();
        if (applied.containsKey(key)) {
            withdraw(after, applied.get(key), wanted);
        }
        ObjectNode stored = store(key, (ObjectNode) Charts.merge(after, wanted), before);
        applied.put(key, wanted.deepCopy());
        return stored;
    }

    synchronized ObjectNode delete(Key key) {
        ObjectNode object = existing(key);
        objects.remove(key);
        applied.remove(key);
        changed("DELETED", key, object);
        return object;
    }

    /** What happened since, as soon as something has; nothing where the time is over before. */
    synchronized List<Change> after(long since, long untilNanos) throws InterruptedException {
        while (!closed && version <= since) {
            long left = (untilNanos - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        return closed
                ? List.of()
                : changes.stream().filter(change -> change.version() > since).toList();
    }

    /**
     * All that happened since to objects of these kinds, in order: ADDED, MODIFIED and DELETED by whoever asked, STATUS where a
     * controller saw how it went.
     */
    synchronized List<String> told(long since, String... kinds) {
        return changes.stream()
                .filter(change -> change.version() > since)
                .filter(change -> List.of(kinds).contains(change.key().kind().kind()))
                .map(change -> change.type() + " " + change.key())
                .toList();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private ObjectNode existing(Key key) {
        if (!objects.containsKey(key)) {
            throw new Refused(404, "NotFound", key + " is not there");
        }
        return objects.get(key);
    }

    private ObjectNode store(Key key, ObjectNode object, ObjectNode before) {
        ObjectNode after = object.deepCopy();
        String place = IMMUTABLE.get(key.kind().kind());
        if (before != null && place != null && !before.at(place).equals(after.at(place))) {
            throw new Refused(422, "Invalid", key + ": " + place + " is immutable");
        }
        ObjectNode metadata = after.withObjectProperty("metadata");
        metadata.put("name", key.name());
        if (key.kind().namespaced()) {
            metadata.put("namespace", key.namespace());
        }
        JsonNode known = before == null ? JsonNodeFactory.instance.objectNode() : before.path("metadata");
        metadata.put("uid", known.path("uid").asText(UUID.randomUUID().toString()));
        metadata.put(
                "creationTimestamp",
                known.path("creationTimestamp")
                        .asText(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        boolean same = before != null && before.path("spec").equals(after.path("spec"));
        metadata.put("generation", known.path("generation").asLong() + (same ? 0 : 1));
        if (before != null) {
            metadata.put("resourceVersion", known.path("resourceVersion").asText());
            if (before.equals(after)) {
                return before.deepCopy();
            }
        }
        objects.put(key, after);
        changed(before == null ? "ADDED" : "MODIFIED", key, after);
        if (!same && key.kind().kind().equals("Deployment")) {
            look(key);
        } else if (!same && List.of("Job", "Pod").contains(key.kind().kind())) {
            // It runs for a moment, so that it shows who does not wait for it
            CompletableFuture.delayedExecutor(RUNS_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> look(key));
        }
        return objects.get(key).deepCopy();
    }

    private void changed(String type, Key key, ObjectNode object) {
        version++;
        object.withObjectProperty("metadata").put("resourceVersion", Long.toString(version));
        changes.add(new Change(version, type, key, object.deepCopy()));
        notifyAll();
    }

    private static void withdraw(ObjectNode from, JsonNode before, JsonNode wanted) {
        before.properties().forEach(entry -> {
            String name = entry.getKey();
            if (!wanted.has(name)) {
                from.remove(name);
            } else if (from.get(name) instanceof ObjectNode inner
                    && entry.getValue().isObject()
                    && wanted.get(name).isObject()) {
                withdraw(inner, entry.getValue(), wanted.get(name));
            }
        });
    }

    /** As a controller looks at an object that it is told of. */
    private synchronized void look(Key key) {
        if (!objects.containsKey(key)) {
            return;
        }
        ObjectNode object = objects.get(key).deepCopy();
        JsonNode pod = key.kind().kind().equals("Pod") ? object.path("spec") : object.at("/spec/template/spec");
        boolean works = !broken.contains(pod.at("/containers/0/image").asText());
        ObjectNode status = object.putObject("status");
        switch (key.kind().kind()) {
            case "Deployment" -> {
                int replicas = object.at("/spec/replicas").asInt(1);
                status.put(
                                "observedGeneration",
                                object.at("/metadata/generation").asLong())
                        .put("replicas", works ? replicas : replicas + 1)
                        .put("updatedReplicas", works ? replicas : 1)
                        .put("readyReplicas", replicas)
                        .put("availableReplicas", replicas);
                condition(status, "Available", "True", "MinimumReplicasAvailable");
                condition(
                        status,
                        "Progressing",
                        works ? "True" : "False",
                        works ? "NewReplicaSetAvailable" : "ProgressDeadlineExceeded");
            }
            case "Job" -> {
                status.put(works ? "succeeded" : "failed", 1);
                condition(status, works ? "Complete" : "Failed", "True", works ? "Done" : "BackoffLimitExceeded");
            }
            default -> status.put("phase", works ? "Succeeded" : "Failed");
        }
        objects.put(key, object);
        changed("STATUS", key, object);
    }

    private static void condition(ObjectNode status, String type, String holds, String reason) {
        status.withArrayProperty("conditions")
                .addObject()
                .put("type", type)
                .put("status", holds)
                .put("reason", reason);
    }
}
