package org.uplift.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kubernetes.client.proto.Runtime;
import io.kubernetes.client.proto.V1;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A stand-in of Kubernetes' API server, as far as Helm asks one: it tells what kinds there are, keeps objects, lists and
 * watches them by label, applies on the server's side. Unlike others it refuses what an API server would: fields that nobody
 * knows, and changes of what cannot be changed.
 */
final class ApiServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OPEN_API = "/openapi/v3";

    private final Cluster cluster;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ApiServer(Cluster cluster) throws IOException {
        this.cluster = cluster;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        cluster.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().replaceAll("/$", "");
            try {
                JsonNode told = discovery(path);
                if (told != null) {
                    send(exchange, 200, told);
                } else {
                    objects(exchange, path);
                }
            } catch (Cluster.Refused e) {
                send(exchange, e.code(), status(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What kinds there are; null where something else is asked for. */
    private static JsonNode discovery(String path) {
        return switch (path) {
            case "/version" ->
                NODES.objectNode().put("major", "1").put("minor", "35").put("gitVersion", "v1.35.0");
            case "/api" -> {
                ObjectNode versions = NODES.objectNode().put("kind", "APIVersions");
                versions.putArray("versions").add("v1");
                yield versions;
            }
            case "/apis" -> groups();
            case OPEN_API -> documents();
            default -> {
                if (path.startsWith(OPEN_API)) {
                    yield parameters(kinds(path.substring(OPEN_API.length())));
                }
                List<Kind> kinds = kinds(path);
                yield kinds.isEmpty() ? null : resources(kinds);
            }
        };
    }

    private static ObjectNode groups() {
        ObjectNode list = NODES.objectNode().put("kind", "APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = list.putArray("groups");
        Kind.ALL.stream()
                .filter(kind -> !kind.group().isEmpty())
                .collect(Collectors.toMap(Kind::group, kind -> kind, (one, other) -> one))
                .values()
                .forEach(kind -> {
                    ObjectNode version = NODES.objectNode()
                            .put("groupVersion", kind.groupVersion())
                            .put("version", kind.version());
                    ObjectNode group = groups.addObject().put("name", kind.group());
                    group.putArray("versions").add(version);
                    group.set("preferredVersion", version);
                });
        return list;
    }

    private static List<Kind> kinds(String prefix) {
        return Kind.ALL.stream().filter(kind -> kind.prefix().equals(prefix)).toList();
    }

    private static ObjectNode documents() {
        ObjectNode documents = NODES.objectNode();
        ObjectNode paths = documents.putObject("paths");
        for (Kind kind : Kind.ALL) {
            paths.putObject(kind.prefix().substring(1)).put("serverRelativeURL", OPEN_API + kind.prefix());
        }
        return documents;
    }

    /** All that Helm looks for: that the server checks fields itself. Otherwise Helm would, by schemas that are not here. */
    private static ObjectNode parameters(List<Kind> kinds) {
        ObjectNode document = NODES.objectNode().put("openapi", "3.0.0");
        ObjectNode paths = document.putObject("paths");
        for (Kind kind : kinds) {
            ObjectNode patch = paths.putObject("/" + kind.plural()).putObject("patch");
            patch.putObject("x-kubernetes-group-version-kind")
                    .put("group", kind.group())
                    .put("version", kind.version())
                    .put("kind", kind.kind());
            patch.putArray("parameters")
                    .addObject()
                    .put("name", "fieldValidation")
                    .put("in", "query");
        }
        return document;
    }

    private static ObjectNode resources(List<Kind> kinds) {
        ObjectNode list = NODES.objectNode()
                .put("kind", "APIResourceList")
                .put("apiVersion", "v1")
                .put("groupVersion", kinds.getFirst().groupVersion());
        ArrayNode resources = list.putArray("resources");
        for (Kind kind : kinds) {
            ObjectNode resource = resources
                    .addObject()
                    .put("name", kind.plural())
                    .put("singularName", kind.kind().toLowerCase(Locale.ROOT))
                    .put("namespaced", kind.namespaced())
                    .put("kind", kind.kind());
            ArrayNode verbs = resource.putArray("verbs");
            List.of("create", "delete", "get", "list", "patch", "update", "watch")
                    .forEach(verbs::add);
        }
        return list;
    }

    private void objects(HttpExchange exchange, String path) throws IOException, InterruptedException {
        Kind kind = Kind.ALL.stream()
                .filter(each ->
                        (path + "/").matches(each.prefix() + "/(namespaces/[^/]+/)?" + each.plural() + "/([^/]+/)?"))
                .findFirst()
                .orElseThrow(() -> new Cluster.Refused(404, "NotFound", "nothing is at " + path));
        List<String> rest =
                Arrays.asList(path.substring(kind.prefix().length() + 1).split("/"));
        String namespace = kind.namespaced() && rest.getFirst().equals("namespaces") ? rest.get(1) : "";
        boolean one = !rest.getLast().equals(kind.plural());
        Map<String, String> query = query(exchange.getRequestURI());
        if (!one && exchange.getRequestMethod().equals("GET")) {
            Selection selection = new Selection(kind, namespace, query);
            if (query.getOrDefault("watch", "false").matches("true|1")) {
                watch(exchange, selection, query);
            } else {
                send(exchange, 200, list(selection));
            }
            return;
        }
        ObjectNode body = exchange.getRequestMethod().equals("DELETE") ? NODES.objectNode() : body(exchange);
        String name = one ? rest.getLast() : body.at("/metadata/name").asText();
        var key = new Cluster.Key(kind, namespace, name);
        switch (exchange.getRequestMethod()) {
            case "GET" ->
                send(
                        exchange,
                        200,
                        cluster.find(key).orElseThrow(() -> new Cluster.Refused(404, "NotFound", key + " not found")));
            case "POST" -> send(exchange, 201, cluster.create(key, known(body, query)));
            case "PUT" -> send(exchange, 200, cluster.replace(key, known(body, query)));
            case "DELETE" -> send(exchange, 200, cluster.delete(key));
            case "PATCH" -> {
                if (!exchange.getRequestHeaders().getFirst("Content-Type").startsWith("application/apply-patch")) {
                    throw new Cluster.Refused(415, "UnsupportedMediaType", "only server-side apply is stood in for");
                }
                send(exchange, 200, cluster.apply(key, known(body, query)));
            }
            default -> throw new Cluster.Refused(405, "MethodNotAllowed", exchange.getRequestMethod());
        }
    }

    /** Asked to be strict, as Helm asks, an API server refuses what it does not know. Of Secrets no type is here. */
    private static ObjectNode known(ObjectNode object, Map<String, String> query) {
        if ("Strict".equals(query.get("fieldValidation"))) {
            StrictTypes.refusal(object).ifPresent(why -> {
                throw new Cluster.Refused(400, "BadRequest", "strict decoding error: " + why);
            });
        }
        return object;
    }

    /** Which objects of a kind are meant. */
    private record Selection(Kind kind, String namespace, Map<String, String> query) implements Predicate<Cluster.Key> {

        @Override
        public boolean test(Cluster.Key key) {
            return key.kind().equals(kind)
                    && (namespace.isEmpty() || namespace.equals(key.namespace()))
                    && Arrays.stream(query.getOrDefault("fieldSelector", "").split(","))
                            .filter(part -> !part.isEmpty())
                            .allMatch(part -> part.equals("metadata.name=" + key.name()));
        }

        /** Only what Helm asks for: a label that equals. */
        boolean labelled(JsonNode object) {
            return Arrays.stream(query.getOrDefault("labelSelector", "").split(","))
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.split("=", 2))
                    .allMatch(part -> object.path("metadata")
                            .path("labels")
                            .path(part[0])
                            .asText()
                            .equals(part[1]));
        }
    }

    private ObjectNode list(Selection selection) {
        ObjectNode list = NODES.objectNode()
                .put("kind", selection.kind().kind() + "List")
                .put("apiVersion", selection.kind().groupVersion());
        list.putObject("metadata").put("resourceVersion", Long.toString(cluster.version()));
        ArrayNode items = list.putArray("items");
        cluster.list(selection).stream().filter(selection::labelled).forEach(items::add);
        return list;
    }

    private void watch(HttpExchange exchange, Selection selection, Map<String, String> query)
            throws IOException, InterruptedException {
        if (query.containsKey("sendInitialEvents")) {
            // Whoever asks for a list within a watch falls back to a list before it
            throw new Cluster.Refused(422, "Invalid", "sendInitialEvents is not stood in for");
        }
        long until = System.nanoTime() + 1_000_000_000L * Long.parseLong(query.getOrDefault("timeoutSeconds", "300"));
        String from = query.getOrDefault("resourceVersion", "");
        long seen = from.isEmpty() ? 0 : Long.parseLong(from);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.flush();
            while (true) {
                List<Cluster.Change> changes = cluster.after(seen, until);
                if (changes.isEmpty()) {
                    return;
                }
                for (Cluster.Change change : changes) {
                    seen = change.version();
                    if (selection.test(change.key()) && selection.labelled(change.object())) {
                        String type = change.type().equals("STATUS") ? "MODIFIED" : change.type();
                        ObjectNode event = NODES.objectNode().put("type", type);
                        event.set("object", change.object());
                        out.write(JSON.writeValueAsBytes(event));
                        out.write('\n');
                    }
                }
                out.flush();
            }
        }
    }

    private static ObjectNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if ("application/vnd.kubernetes.protobuf".equals(type)) {
            return secret(bytes);
        }
        // JSON is YAML, and server-side apply may be either
        List<JsonNode> documents = Yaml.documents(new String(bytes, StandardCharsets.UTF_8));
        return documents.isEmpty() ? NODES.objectNode() : (ObjectNode) documents.getFirst();
    }

    /** Only Secrets come so: Helm's records of a release. Four bytes say that it is Kubernetes' own envelope. */
    private static ObjectNode secret(byte[] bytes) throws IOException {
        var envelope = Runtime.Unknown.parseFrom(ByteString.copyFrom(bytes, 4, bytes.length - 4));
        if (!envelope.getTypeMeta().getKind().equals("Secret")) {
            throw new Cluster.Refused(415, "UnsupportedMediaType", "of this format only Secrets are stood in for");
        }
        var secret = V1.Secret.parseFrom(envelope.getRaw());
        ObjectNode object =
                NODES.objectNode().put("apiVersion", "v1").put("kind", "Secret").put("type", secret.getType());
        ObjectNode metadata =
                object.putObject("metadata").put("name", secret.getMetadata().getName());
        ObjectNode labels = metadata.putObject("labels");
        secret.getMetadata().getLabelsMap().forEach(labels::put);
        ObjectNode data = object.putObject("data");
        secret.getDataMap().forEach((key, value) -> data.put(key, value.toByteArray()));
        return object;
    }

    private static Map<String, String> query(URI address) {
        var query = new HashMap<String, String>();
        if (address.getRawQuery() != null) {
            for (String part : address.getRawQuery().split("&")) {
                String[] pair = part.split("=", 2);
                query.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static ObjectNode status(Cluster.Refused refused) {
        return NODES.objectNode()
                .put("kind", "Status")
                .put("apiVersion", "v1")
                .put("status", "Failure")
                .put("code", refused.code())
                .put("reason", refused.reason())
                .put("message", refused.getMessage());
    }

    private static void send(HttpExchange exchange, int code, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
