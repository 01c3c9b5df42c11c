package org.uplift.platform.testing.stubs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.uplift.platform.services.Service;

/** An identity provider, the five services and the portal, each answering as told. */
public class StubPlatform implements QuarkusTestResourceLifecycleManager {

    private static StubKeycloak keycloak = new StubKeycloak();
    private static final String PORTAL = "portal";
    private static final Map<String, WireMockServer> SERVERS = new HashMap<>();

    public static StubKeycloak keycloak() {
        return keycloak;
    }

    public static WireMockServer service(Service service) {
        return server(service.id());
    }

    public static WireMockServer portal() {
        return server(PORTAL);
    }

    private static WireMockServer server(String id) {
        return Objects.requireNonNull(SERVERS.get(id), id);
    }

    /** Forgets what the services were told to answer and asked, and how slow they were to be. */
    public static void reset() {
        SERVERS.values().forEach(service -> {
            service.resetAll();
            service.setGlobalFixedDelay(0);
            // As every service does, whatever a test tells it to answer.
            service.stubFor(any(anyUrl())
                    .atPriority(1)
                    .withHeader("Idempotency-Key", matching("\\s*"))
                    .willReturn(aResponse()
                            .withStatus(400)
                            .withHeader("Content-Type", "application/problem+json")
                            .withBody("""
                                    {"type": "urn:uplift:problem:invalid-parameter", "status": 400,
                                     "title": "A parameter is not valid",
                                     "detail": "An Idempotency-Key has 1 to 200 characters."}""")));
        });
        keycloak.person("director");
        keycloak.newSession();
    }

    @Override
    public Map<String, String> start() {
        keycloak = new StubKeycloak();
        keycloak.start();
        var config = new HashMap<String, String>();
        config.put("UPLIFT_ISSUER", keycloak.issuer());
        var ids = Stream.concat(Arrays.stream(Service.values()).map(Service::id), Stream.of(PORTAL));
        ids.forEach(id -> {
            var server = new WireMockServer(
                    options().dynamicPort().gzipDisabled(true).maxRequestJournalEntries(200));
            server.start();
            SERVERS.put(id, server);
            config.put("UPLIFT_" + id.toUpperCase(Locale.ROOT) + "_URL", server.baseUrl());
        });
        return config;
    }

    @Override
    public void stop() {
        SERVERS.values().forEach(WireMockServer::stop);
        SERVERS.clear();
        keycloak.stop();
    }
}
