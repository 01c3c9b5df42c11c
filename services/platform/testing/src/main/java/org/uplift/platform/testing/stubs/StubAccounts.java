package org.uplift.platform.testing.stubs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The accounts of a realm and as much of Keycloak's admin API as manages them; one name and one address are used once. */
public final class StubAccounts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final List<String> administrators = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile @Nullable String dies;
    private volatile boolean sendsMail = true;

    StubAccounts() {}

    /** Adds an account, as somebody else than Uplift would. Its id is answered. */
    public String add(String username, String email, boolean verified) {
        return put(new LinkedHashMap<>(
                Map.of("username", username, "email", email, "emailVerified", verified, "enabled", true)));
    }

    private String put(Map<String, Object> account) {
        var id = UUID.randomUUID().toString();
        account.put("id", id);
        accounts.put(id, account);
        return id;
    }

    /** Gives an account the realm role of administrators. */
    public void administrator(String id) {
        administrators.add(id);
    }

    /** The account of that address; empty where there is none. */
    public Optional<Map<String, Object>> withEmail(String email) {
        return accounts.values().stream()
                .filter(account -> email.equalsIgnoreCase(String.valueOf(account.get("email"))))
                .findFirst();
    }

    /** How many accounts have a field of a value. */
    public long count(String field, String value) {
        return accounts.values().stream()
                .filter(account -> value.equalsIgnoreCase(String.valueOf(account.get(field))))
                .count();
    }

    /** The password an account was given last. */
    public Optional<String> password(String id) {
        return Optional.ofNullable(passwords.get(id));
    }

    /** The ids of those a mail was sent to, as often as it was. */
    public List<String> mails() {
        return mails;
    }

    /** Whether a mail server is there to send by. */
    public void sendsMail(boolean whether) {
        sendsMail = whether;
    }

    /** What was asked, in order: {@code PUT /{id}}. */
    public List<String> asked() {
        return asked;
    }

    /**
     * The next request that begins so is done, and its answer is lost: as if whoever asked had been killed after it.
     *
     * @param request such as {@code POST }, of a new account
     */
    public void loseTheAnswerTo(String request) {
        dies = request;
    }

    void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replaceFirst("^.*/users", "");
        var request = exchange.getRequestMethod() + " " + path;
        asked.add(request);
        var body = exchange.getRequestBody().readAllBytes();
        var answer = answer(exchange, path, body.length == 0 ? JSON.nullNode() : JSON.readTree(body));
        var lost = dies;
        if (lost != null && request.startsWith(lost)) {
            dies = null;
            exchange.close();
            return;
        }
        var bytes = answer.body() == null ? new byte[0] : JSON.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Answer(int status, @Nullable Object body) {}

    private Answer answer(HttpExchange exchange, String path, JsonNode body) {
        var query = exchange.getRequestURI().getRawQuery();
        if (path.isEmpty()) {
            return exchange.getRequestMethod().equals("POST")
                    ? made(JSON.convertValue(body, LinkedHashMap.class))
                    : new Answer(200, found(StubKeycloak.query(query == null ? "" : query)));
        }
        var parts = path.substring(1).split("/", 2);
        var account = accounts.get(parts[0]);
        return account == null
                ? new Answer(404, null)
                : of(account, exchange.getRequestMethod() + " " + (parts.length > 1 ? parts[1] : ""), body);
    }

    private List<Map<String, Object>> found(Map<String, String> query) {
        var found = new ArrayList<>(accounts.values());
        for (var field : List.of("username", "email")) {
            if (query.containsKey(field)) {
                found.removeIf(account -> !query.get(field).equalsIgnoreCase(String.valueOf(account.get(field))));
            }
        }
        return found;
    }

    private synchronized Answer made(Map<String, Object> wanted) {
        if (count("username", String.valueOf(wanted.get("username"))) > 0
                || count("email", String.valueOf(wanted.get("email"))) > 0) {
            return new Answer(409, null);
        }
        put(wanted);
        return new Answer(201, null);
    }

    private Answer of(Map<String, Object> account, String what, JsonNode body) {
        var id = String.valueOf(account.get("id"));
        return switch (what) {
            case "GET " -> new Answer(200, account);
            case "PUT " -> {
                body.properties()
                        .forEach(field ->
                                account.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
                yield new Answer(204, null);
            }
            case "DELETE " -> {
                accounts.remove(id);
                yield new Answer(204, null);
            }
            case "POST logout" -> new Answer(204, null);
            case "GET role-mappings/realm/composite" ->
                new Answer(200, administrators.contains(id) ? List.of(Map.of("name", "administrator")) : List.of());
            case "PUT execute-actions-email" -> {
                if (sendsMail) {
                    mails.add(id);
                }
                yield new Answer(sendsMail ? 204 : 500, null);
            }
            case "PUT reset-password" -> {
                passwords.put(id, body.path("value").asText());
                yield new Answer(204, null);
            }
            default -> new Answer(404, null);
        };
    }
}
