package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.uplift.local.Service;
import org.uplift.platform.testing.servers.PostgresServer;
import org.uplift.platform.testing.servers.Server;

/**
 * Every secret is replaced as docs/operate.md says, on two of each process that are started again one
 * after the other, while people sign in, read pages and send forms and programs follow lists: no request fails, nobody is
 * signed out, no form and no list's marker is refused.
 */
@EnabledIfEnvironmentVariable(named = "UPLIFT_DEPLOY_TEST", matches = "true")
class RotationIT {

    private static final Path FOLDER = Path.of("target/rotation").toAbsolutePath();
    private static final String FORM = "/schools/" + Trust.ASHFIELD + "/needs/new";
    private static final Duration BETWEEN = Duration.ofMillis(400);

    /** The portal renews a token when it has half a minute left: with these, four times a minute. */
    private static final String TOKEN_SECONDS = "45";

    /** Long enough for every session to have asked Keycloak again. */
    private static final Duration RENEWED = Duration.ofSeconds(20);

    private static final String OLD = "-not-for-use";
    private static final String NEW = "uplift-local-%s-secret-another";

    private static final List<Service> WITH_DATABASE =
            Arrays.stream(Service.values()).filter(Service::hasDatabase).toList();

    private static final Map<Service, Server> SECONDS = new EnumMap<>(Service.class);

    private static Trust trust;

    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();
    private final List<Thread> working = new ArrayList<>();
    private volatile boolean over;
    private String need;

    @BeforeAll
    static void startTwoOfEach() {
        trust = Trust.ofTwo(FOLDER);
        var platform = trust.processes();
        Stream.concat(WITH_DATABASE.stream(), Stream.of(Service.PORTAL))
                .forEach(service -> SECONDS.put(service, platform.startAnother(service)));
        try (var keycloak = new KeycloakAdmin(platform.keycloak().url())) {
            keycloak.portalTokensLast(TOKEN_SECONDS);
        }
    }

    @AfterAll
    static void stop() {
        trust.close();
        Trust.forget(FOLDER);
    }

    @Test
    void everySecretIsReplacedAndNobodyNotices() throws Exception {
        // given
        need = new Cycle(trust).need(Trust.CEDAR);
        new Cycle(trust).need(Trust.BEECHWOOD);
        String marker = markerOf("/api/needs");
        try (Visit reader = Visit.signIn(url(), "executive");
                Visit writer = Visit.signIn(url(), "executive")) {
            String token = writer.tokenOf(FORM);
            work(() -> reader.open("/home"));
            work(() -> reader.open("/schools/" + Trust.ASHFIELD));
            work(() -> writer.submit(FORM, Visit.aNeed(token)));
            work(() -> followed("/api/needs", marker));
            work(() -> trust.executive().get("/api/dashboard").expect(200));
            work(this::propose);

            // when
            try {
                replaceAll();
            } finally {
                finish();
            }

            // then
            assertThat(wrong).as("what went wrong of %d requests", asked.get()).isEmpty();
            trust.awaitReconciled(Duration.ofMinutes(2));
            tell("%d requests, 0 failed".formatted(asked.get()));
        }
    }

    private void replaceAll() throws Exception {
        replaced("sessions and forms", () -> {
            Service of = Service.PORTAL;
            roll(of, both("SESSION", old("session"), fresh("session")), both("FORM", old("form"), fresh("form")));
            roll(of, both("SESSION", fresh("session"), old("session")), both("FORM", fresh("form"), old("form")));
        });
        // Who is on Keycloak's page while sessions get another secret signs in once more; nobody does for another key.
        work(() -> Visit.signIn(url(), "head").close());
        replaced("the portal's key at Keycloak", () -> {
            Service of = Service.PORTAL;
            roll(of, both("CLIENT", old("client"), fresh("client")));
            roll(of, both("CLIENT", fresh("client"), old("client")));
            roll(of, Map.of("UPLIFT_CLIENT_SECRET", fresh("client")));
        });
        replaced("the markers of lists", () -> {
            for (Service of : WITH_DATABASE) {
                roll(of, both("CURSOR", old("cursor"), fresh("cursor")));
            }
            for (Service of : WITH_DATABASE) {
                roll(of, both("CURSOR", fresh("cursor"), old("cursor")));
            }
        });
        replaced("the databases' passwords", () -> {
            for (Service of : WITH_DATABASE) {
                replaceLogin(of);
            }
        });
        await().pollDelay(RENEWED).atMost(RENEWED.plusMinutes(1)).until(() -> true);
    }

    /** Another login that may do what the first may, and afterwards the first may come in no more. */
    private static void replaceLogin(Service of) throws SQLException {
        PostgresServer postgres = trust.processes().postgres();
        String next = of.id() + "_b";
        String password = NEW.formatted("database");
        execute(postgres, "create role %s login password '%s' in role %s".formatted(next, password, of.id()));
        execute(postgres, "alter role %s set role %s".formatted(next, of.id()));
        roll(of, Map.of("UPLIFT_DATABASE_USERNAME", next, "UPLIFT_DATABASE_PASSWORD", password));
        execute(postgres, "alter role %s nologin password null".formatted(of.id()));
    }

    private static void execute(PostgresServer postgres, String sql) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @SafeVarargs
    private static void roll(Service service, Map<String, String>... settings) {
        for (var some : settings) {
            trust.processes().tell(service, some);
        }
        trust.platform().restart(service);
        trust.platform().restart(SECONDS.get(service));
    }

    private static Map<String, String> both(String secret, String first, String second) {
        return Map.of("UPLIFT_" + secret + "_SECRET", first + "," + second);
    }

    private static String old(String secret) {
        return "uplift-local-" + secret + "-secret" + OLD;
    }

    private static String fresh(String secret) {
        return NEW.formatted(secret);
    }

    private static String url() {
        return trust.platform().url();
    }

    private static String markerOf(String list) {
        return trust.executive()
                .get(list + "?limit=1")
                .expect(200)
                .json()
                .required("next")
                .asText();
    }

    /** The marker from before everything goes on leading where it led, and so does one that was made now. */
    private static void followed(String list, String marker) {
        trust.executive().get(list + "?limit=1&after=" + marker).expect(200);
        trust.executive().get(list + "?limit=1&after=" + markerOf(list)).expect(200);
    }

    private void propose() {
        var cycle = new Cycle(trust);
        String person = cycle.person("Hedra Rowe", Trust.BEECHWOOD, 6);
        cycle.propose(need, person, 6, 250, cycle.budget(250));
    }

    private void work(Runnable once) {
        working.add(Thread.ofVirtual().start(() -> {
            while (!over) {
                try {
                    asked.incrementAndGet();
                    once.run();
                    Thread.sleep(BETWEEN);
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException | AssertionError e) {
                    wrong.add(Instant.now() + " " + e);
                }
            }
        }));
    }

    private void finish() throws InterruptedException {
        over = true;
        for (Thread one : working) {
            one.join();
        }
    }

    /** One kind of secret. */
    private interface Replacing {
        void all() throws Exception;
    }

    private void replaced(String what, Replacing replacing) throws Exception {
        long since = System.nanoTime();
        long before = asked.get();
        replacing.all();
        tell("%s: %.0f s, %d requests, %d failed"
                .formatted(what, (System.nanoTime() - since) / 1e9, asked.get() - before, wrong.size()));
    }

    private static void tell(String what) {
        System.out.println("  rotation: " + what);
    }
}
