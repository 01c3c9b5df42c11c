package org.uplift.platform.testing.stubs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An identity provider that signs in whoever the test says, without asking. The real one is met in deploy/local. */
public final class StubKeycloak {

    public static final String AUDIENCE = "uplift-api";
    private static final String CLIENT = "uplift-portal";
    private static final String KEY_ID = "stub";
    private static final KeyPair KEY = keyPair();
    private static final KeyPair OTHER_KEY = keyPair();

    private final int port;
    private final StubAccounts accounts = new StubAccounts();
    private @Nullable HttpServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> grants = new CopyOnWriteArrayList<>();
    private volatile String subject = "director";
    private volatile List<String> roles = List.of();
    private volatile int session;
    private final Set<String> elsewhere = new CopyOnWriteArraySet<>();
    private volatile Duration lifetime = Duration.ofMinutes(5);
    private volatile Duration signedInFor = Duration.ZERO;
    private volatile Instant signedIn = Instant.now();

    /** Knows its address at once; nothing listens there before it starts. */
    public StubKeycloak() {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        try {
            var started = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            started.createContext("/realms/uplift", this::handle);
            started.createContext("/admin/realms/uplift/users", accounts::handle);
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    public String issuer() {
        return "http://localhost:" + port + "/realms/uplift";
    }

    /**
     * Who signs in from now on.
     *
     * @param roles the realm roles they have; most have none
     */
    public void person(String subject, String... roles) {
        this.subject = subject;
        this.roles = List.of(roles);
    }

    /** From now on people have another session than before. */
    public void newSession() {
        session++;
    }

    /** The id of the session a person has, or has when they sign in. */
    public String session(String subject) {
        return "session-" + session + "-of-" + subject;
    }

    public void tokensLast(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** People signed in so long ago, until they are asked to sign in again. */
    public void signedInFor(Duration time) {
        signedInFor = time;
    }

    /** The ids of the sessions whoever asks has beside this one; those they end go. */
    public Set<String> elsewhere() {
        return elsewhere;
    }

    /** The realm's accounts, as its admin API tells and changes them. */
    public StubAccounts accounts() {
        return accounts;
    }

    /** The queries people were sent here with. */
    public List<String> authorizations() {
        return authorizations;
    }

    /** The forms the portal asked for tokens with. */
    public List<String> grants() {
        return grants;
    }

    /** @param roles the realm roles in it */
    public String accessToken(String subject, List<String> roles) {
        return accessToken(subject, roles, AUDIENCE, Duration.ofMinutes(5));
    }

    public String accessToken(String subject, List<String> roles, String audience, Duration lifetime) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", roles)))
                .issuer(issuer())
                .subject(subject)
                .audience(audience)
                .claim("azp", CLIENT)
                .claim("preferred_username", subject)
                .claim("email", subject + "@uplift.example")
                .claim("email_verified", true)
                .claim("sid", session(subject))
                .claim("auth_time", signedIn.getEpochSecond())
                .claim("typ", "Bearer")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(lifetime))
                .jws()
                .keyId(KEY_ID)
                .sign(KEY.getPrivate());
    }

    /** Signed by somebody else, under the name of our key. */
    public String forgedToken() {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", List.of("administrator"))))
                .issuer(issuer())
                .subject("mallory")
                .audience(AUDIENCE)
                .expiresIn(600)
                .jws()
                .keyId(KEY_ID)
                .sign(OTHER_KEY.getPrivate());
    }

    public String unsignedToken() {
        var header = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        var claims = encode(write(Map.of(
                "iss", issuer(),
                "sub", "mallory",
                "aud", AUDIENCE,
                "exp", Instant.now().plusSeconds(600).getEpochSecond(),
                "realm_access", Map.of("roles", List.of("administrator")))));
        return header + "." + claims + ".";
    }

    /** What Keycloak posts when a session ends elsewhere; whoever signs in afterwards has another. */
    public String logoutToken(String subject) {
        var token = Jwt.issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .claim("sid", session(subject))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .claim("jti", "logout-" + UUID.randomUUID())
                .expiresIn(120)
                .jws()
                .keyId(KEY_ID)
                .sign(KEY.getPrivate());
        newSession();
        return token;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/realms/uplift".length());
        switch (path) {
            case "/.well-known/openid-configuration" -> json(exchange, discovery());
            case "/jwks" -> json(exchange, jwks());
            case "/authorize" -> authorize(exchange);
            case "/token", "/protocol/openid-connect/token" -> json(exchange, tokens(form(exchange)));
            case "/account/sessions/devices" -> json(exchange, devices());
            case "/logout" -> {
                newSession();
                var query = query(exchange.getRequestURI().getRawQuery());
                redirect(exchange, query.getOrDefault("post_logout_redirect_uri", "/"));
            }
            default -> {
                var ended = path.replace("/account/sessions/", "");
                var known = exchange.getRequestMethod().equals("DELETE") && elsewhere.remove(ended);
                exchange.sendResponseHeaders(known ? 204 : 404, -1);
                exchange.close();
            }
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var raw = exchange.getRequestURI().getRawQuery();
        authorizations.add(raw);
        var query = query(raw);
        if (query.getOrDefault("prompt", "").equals("login")) {
            signedInFor = Duration.ZERO;
        }
        signedIn = Instant.now().minus(signedInFor);
        var code = "code-" + authorizations.size();
        nonces.put(code, query.getOrDefault("nonce", ""));
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private Map<String, Object> tokens(String form) {
        grants.add(form);
        var fields = query(form);
        var nonce = nonces.getOrDefault(fields.getOrDefault("code", ""), "");
        var id = Jwt.issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .claim("azp", CLIENT)
                .claim("name", "Name of " + subject)
                .claim("preferred_username", subject)
                .claim("sid", session(subject))
                .claim("auth_time", signedIn.getEpochSecond())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(lifetime));
        if (!nonce.isEmpty()) {
            id.claim("nonce", nonce);
        }
        return Map.of(
                "access_token", accessToken(subject, roles, AUDIENCE, lifetime),
                "refresh_token", "refresh-" + subject,
                "id_token", id.jws().keyId(KEY_ID).sign(KEY.getPrivate()),
                "token_type", "Bearer",
                "expires_in", lifetime.toSeconds());
    }

    /** As Keycloak's account API tells sessions: by the device they began on. */
    private List<Map<String, Object>> devices() {
        var here = device("Windows", "Chrome/141.0", session(subject));
        var others = elsewhere.stream().map(id -> device("iOS", "Mobile Safari/18.2", id));
        return Stream.concat(Stream.of(here), others).toList();
    }

    private static Map<String, Object> device(String system, String browser, String session) {
        var began = Instant.now().minus(Duration.ofHours(2)).getEpochSecond();
        return Map.of(
                "os",
                system,
                "sessions",
                List.of(Map.of(
                        "id", session,
                        "ipAddress", "192.0.2.7",
                        "started", began,
                        "lastAccess", began + 600,
                        "browser", browser)));
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/jwks",
                "end_session_endpoint", issuer() + "/logout",
                "response_types_supported", List.of("code"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private static Map<String, Object> jwks() {
        var key = (RSAPublicKey) KEY.getPublic();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "kid",
                        KEY_ID,
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "n",
                        encode(key.getModulus().toByteArray()),
                        "e",
                        encode(key.getPublicExponent().toByteArray()))));
    }

    private static String write(Object json) {
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static String form(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, Object body) throws IOException {
        var bytes = write(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        var start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
