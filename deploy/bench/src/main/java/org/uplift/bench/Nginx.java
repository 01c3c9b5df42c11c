package org.uplift.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Debian's nginx as a plain proxy before one address: the reference for what passing a request on costs at least. */
final class Nginx implements AutoCloseable {

    private static final Path FOLDER = Path.of("deploy/bench/target/nginx").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty, with the reason said, where there is no nginx and it cannot be installed. */
    static Optional<Nginx> before(String service) {
        var program = program();
        if (program.isEmpty()) {
            System.out.println("nginx is not installed and only root can install it (apt-get install nginx-light);"
                    + " the gateway is measured without it.");
            return Optional.empty();
        }
        try {
            int port = freePort();
            var configuration = Files.createDirectories(FOLDER).resolve("nginx.conf");
            Files.writeString(configuration, configuration(URI.create(service), port));
            var log = FOLDER.resolve("nginx.log").toFile();
            var nginx = new Nginx(
                    new ProcessBuilder(program.get(), "-p", FOLDER.toString(), "-c", configuration.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start(),
                    port);
            nginx.awaitReady();
            return Optional.of(nginx);
        } catch (IOException e) {
            throw new UncheckedIOException("nginx does not start; see " + FOLDER, e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connections kept open on both sides, as the gateway keeps them; nothing written down for each request. */
    private static String configuration(URI service, int port) {
        return """
                user %s;
                worker_processes auto;
                daemon off;
                pid %s/nginx.pid;
                error_log %s/error.log;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %s/body;
                  proxy_temp_path %s/proxy;
                  fastcgi_temp_path %s/fastcgi;
                  uwsgi_temp_path %s/uwsgi;
                  scgi_temp_path %s/scgi;
                  keepalive_requests 1000000;
                  upstream service {
                    server 127.0.0.1:%d;
                    keepalive 64;
                    keepalive_requests 1000000;
                  }
                  server {
                    listen 127.0.0.1:%d;
                    location / {
                      proxy_pass http://service;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header Host $host;
                      proxy_set_header X-Forwarded-For $remote_addr;
                    }
                  }
                }
                """.formatted(
                        System.getProperty("user.name"),
                        FOLDER,
                        FOLDER,
                        FOLDER,
                        FOLDER,
                        FOLDER,
                        FOLDER,
                        FOLDER,
                        service.getPort(),
                        port);
    }

    private static Optional<String> program() {
        var there = installed();
        if (there.isPresent() || !"root".equals(System.getProperty("user.name"))) {
            return there;
        }
        System.out.println("Installing nginx for the comparison.");
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "nginx-light");
        return installed();
    }

    private static Optional<String> installed() {
        return List.of("/usr/sbin/nginx", "/usr/bin/nginx").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            // Debian starts what it installs; in runlevel 1 it does not.
            builder.environment().put("RUNLEVEL", "1");
            builder.start().waitFor(5, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var connected = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        close();
        throw new IOException("nginx does not accept connections: "
                + Files.readString(FOLDER.resolve("nginx.log")).strip());
    }
}
