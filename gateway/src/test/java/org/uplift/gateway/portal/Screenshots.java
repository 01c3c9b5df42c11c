package org.uplift.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.uplift.gateway.stub.Answers;
import org.uplift.gateway.stub.StubPlatform;

/**
 * Pictures of the pages with invented data, to look at: {@code mvn verify -Dit.test=Screenshots} writes them to
 * {@code target/screens}. Not one of the tests, for there is nothing a machine could say of them.
 */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class Screenshots {

    private static final List<String> DESKTOP = List.of("1280", "1500");
    private static final List<String> PHONE = List.of("500", "1900");

    @TestHTTPResource
    URL address;

    @Test
    void of_every_page() throws Exception {
        StubPlatform.reset();
        Answers.everything();
        take("start", "/");
        take("home", "/home");
        take("school", "/schools/100001");
        take("need", "/schools/100001/needs/new");
        take("propose", "/needs/" + Answers.NEED + "/propose");
        take("intervention", "/interventions/" + Answers.INTERVENTION);
        take("review", "/interventions/" + Answers.INTERVENTION + "/review");
        take("packs", "/packs");
        take("pack", "/packs/" + Answers.PACK);
        take("forbidden", "/administration/dead-letters");
        Answers.intervention("proposed");
        take("proposed", "/interventions/" + Answers.INTERVENTION);
        Answers.intervention("declined");
        take("declined", "/interventions/" + Answers.INTERVENTION);
        Answers.intervention("completed");
        take("completed", "/interventions/" + Answers.INTERVENTION);
        StubPlatform.keycloak().person("administrator", "administrator");
        take("reconciliation", "/administration/reconciliation");
        take("dead-letters", "/administration/dead-letters");
    }

    private void take(String name, String path) throws Exception {
        shoot(name + "-desktop", path, DESKTOP);
        shoot(name + "-phone", path, PHONE);
    }

    private void shoot(String name, String path, List<String> size) throws Exception {
        var folder = Files.createDirectories(Path.of("target/screens"));
        var file = folder.resolve(name + ".png").toAbsolutePath();
        var profile = Files.createTempDirectory("chromium");
        var chromium = new ProcessBuilder(
                        "/usr/bin/chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--user-data-dir=" + profile,
                        "--window-size=" + String.join(",", size),
                        "--screenshot=" + file,
                        "http://localhost:" + address.getPort() + path)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        assertThat(chromium.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(file).exists();
    }
}
