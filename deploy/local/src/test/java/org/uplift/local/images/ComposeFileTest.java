package org.uplift.local.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.local.Service;
import org.uplift.platform.testing.servers.ServerException;

/** {@code compose.yaml} is whole: every part is there, told what it needs and no more, and may do no more than it has to. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("deploy/images");

    /** A variable of an application, and whether a default follows. */
    private static final Pattern SETTING = Pattern.compile("\\$\\{(UPLIFT_[A-Z_]+)([:}])");

    @TempDir
    private Path folder;

    @Test
    void everyProcessAndEveryServerIsThere() throws IOException {
        var names = read().services().stream().map(ComposeFile.Part::name).toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("postgres", "kafka", "keycloak"),
                                Arrays.stream(Service.values()).map(Service::id))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aProcessIsToldEverySettingWithoutADefaultAndNoneThatItDoesNotRead(Service service) throws IOException {
        var told = part(service.id()).environment();
        var read = settings(service);

        assertThat(read).as("the reading of settings").containsValue(true);
        assertThat(told.keySet())
                .containsAll(read.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(told.keySet().stream().filter(name -> name.startsWith("UPLIFT_")))
                .isSubsetOf(read.keySet());
        assertThat(told.values()).noneMatch(String::isBlank);
    }

    @Test
    void nobodyWritesOrMayDoMoreThanNeeded() throws IOException {
        assertThat(read().services()).allSatisfy(part -> {
            assertThat(part.readOnly()).as(part.name()).isTrue();
            assertThat(part.droppedCapabilities()).as(part.name()).containsExactly("ALL");
            assertThat(part.security()).as(part.name()).containsExactly("no-new-privileges:true");
            assertThat(part.memory()).as(part.name()).isNotNull();
        });
    }

    @Test
    void onlyThisMachineReachesWhatIsPublished() throws IOException {
        var ports = read().services().stream().flatMap(part -> part.ports().stream());

        assertThat(ports).hasSize(4).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void addressesNamePartsOfTheFile() throws IOException {
        var names = read().services().stream().map(ComposeFile.Part::name).collect(Collectors.toSet());
        for (var part : read().services()) {
            assertThat(part.after()).as(part.name()).allMatch(names::contains);
            part.environment().forEach((variable, value) -> {
                var host = Pattern.compile("//([a-z]+):[0-9]+").matcher(value);
                while (host.find() && !host.group(1).equals("localhost")) {
                    assertThat(names).as("%s of %s", variable, part.name()).contains(host.group(1));
                }
            });
        }
    }

    @Test
    void filesThatAreMountedAreThere() throws IOException {
        var mounts = read().services().stream().flatMap(part -> part.mounts().stream());

        assertThat(mounts).allSatisfy(mount -> {
            String source = mount.substring(0, mount.indexOf(':'));
            if (source.startsWith("/")) {
                assertThat(Path.of(source)).isRegularFile();
            } else {
                assertThat(read().volumes()).contains(source);
            }
        });
    }

    @Test
    void theScriptOfSecretsMakesAllThatHasNoDefault() throws IOException, InterruptedException {
        var made = secrets();
        var needed = ComposeFile.variables(FOLDER.resolve("compose.yaml")).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(made.keySet()).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(made.values()).doesNotHaveDuplicates().allMatch(secret -> secret.length() >= 32);
        assertThat(secrets()).isNotEqualTo(made);
    }

    @Test
    void aMissingSecretIsNamed() {
        assertThatThrownBy(() -> ComposeFile.read(FOLDER, Map.of()))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("is not given, and compose.yaml has no default for it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {one: {image: a, restart: always, network_mode: host}}\nvolumes: {}",
                "services: {one: {image: a, restart: always, privileged: true}}\nvolumes: {}",
                "services: {}\nvolumes: {}\nsecrets: {}",
                "services: {one: {restart: always}}\nvolumes: {}",
            })
    void whatIsNotUnderstoodIsRefused(String text) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), text);

        assertThatThrownBy(() -> ComposeFile.read(folder, Map.of())).isInstanceOf(ServerException.class);
    }

    private ComposeFile.Part part(String name) throws IOException {
        return read().services().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ComposeFile read() throws IOException {
        var variables = new HashMap<String, String>();
        ComposeFile.variables(FOLDER.resolve("compose.yaml")).forEach((name, needed) -> {
            if (needed) {
                variables.put(name, "given-" + name.toLowerCase(java.util.Locale.ROOT));
            }
        });
        variables.put("UPLIFT_KAFKA_READ_ONLY", "true");
        return ComposeFile.read(FOLDER, variables);
    }

    private static Map<String, String> secrets() throws IOException, InterruptedException {
        var script = new ProcessBuilder(FOLDER.resolve("secrets").toString()).start();
        var secrets = new String(script.getInputStream().readAllBytes())
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(script.waitFor()).isZero();
        return secrets;
    }

    /** The variables of the profile that images run in, and whether each must be given. */
    private static Map<String, Boolean> settings(Service service) throws IOException {
        var files = new java.util.ArrayList<>(List.of(
                Path.of("services/platform/web/src/main/resources/META-INF/microprofile-config.properties"),
                Path.of(service == Service.GATEWAY ? "gateway" : "services/" + service.id())
                        .resolve("src/main/resources/application.properties")));
        if (service.hasDatabase()) {
            files.add(Path.of("services/platform/data/src/main/resources/META-INF/microprofile-config.properties"));
        }
        var settings = new TreeMap<String, Boolean>();
        for (Path file : files) {
            for (String line : Files.readAllLines(ROOT.resolve(file))) {
                if (line.startsWith("#") || line.startsWith("%") && !line.startsWith("%prod.")) {
                    continue;
                }
                SETTING.matcher(line)
                        .results()
                        .forEach(match ->
                                settings.merge(match.group(1), match.group(2).equals("}"), Boolean::logicalOr));
            }
        }
        return settings;
    }
}
