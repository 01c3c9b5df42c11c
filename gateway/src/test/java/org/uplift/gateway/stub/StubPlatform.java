package org.uplift.gateway.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.uplift.gateway.routes.Service;

/** What stands around the gateway in its tests: an identity provider and the five services, each answering as told. */
public class StubPlatform implements QuarkusTestResourceLifecycleManager {

    private static StubKeycloak keycloak = new StubKeycloak();
    private static final Map<Service, WireMockServer> SERVICES = new EnumMap<>(Service.class);

    public static StubKeycloak keycloak() {
        return keycloak;
    }

    public static WireMockServer service(Service service) {
        return SERVICES.get(service);
    }

    /** Forgets what the services were told to answer and asked, and how slow they were to be. */
    public static void reset() {
        SERVICES.values().forEach(service -> {
            service.resetAll();
            service.setGlobalFixedDelay(0);
        });
        keycloak.person("executive", "trust-executive");
    }

    @Override
    public Map<String, String> start() {
        keycloak = new StubKeycloak();
        keycloak.start();
        var config = new HashMap<String, String>();
        config.put("UPLIFT_ISSUER", keycloak.issuer());
        for (var service : Service.values()) {
            var server = new WireMockServer(
                    options().dynamicPort().gzipDisabled(true).maxRequestJournalEntries(200));
            server.start();
            SERVICES.put(service, server);
            config.put("UPLIFT_" + service.id().toUpperCase(Locale.ROOT) + "_URL", server.baseUrl());
        }
        return config;
    }

    @Override
    public void stop() {
        SERVICES.values().forEach(WireMockServer::stop);
        SERVICES.clear();
        keycloak.stop();
    }
}
