package org.uplift.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.uplift.events.Topics;
import org.uplift.platform.testing.servers.KafkaServer;
import org.uplift.platform.testing.servers.KeycloakServer;
import org.uplift.platform.testing.servers.PostgresServer;
import org.uplift.platform.testing.servers.Server;
import org.uplift.platform.testing.servers.ServerException;

/** The order of a start: what waits for what, and everything else at the same time. */
final class StartUp {

    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final Progress progress;
    private final Consumer<Server> up;
    private final BooleanSupplier stopping;

    /** A few at a time: all at once would only starve Keycloak, which takes longest. */
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /**
     * @param up hears of each server that answers
     * @param stopping whether the start has been given up
     */
    StartUp(
            PostgresServer postgres,
            KafkaServer kafka,
            KeycloakServer keycloak,
            Progress progress,
            Consumer<Server> up,
            BooleanSupplier stopping) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.keycloak = keycloak;
        this.progress = progress;
        this.up = up;
        this.stopping = stopping;
    }

    /**
     * Starts everything.
     *
     * @param giveUp called on the first failure: stops what runs, so that the other starts end too
     */
    void run(Collection<ServiceProcess> services, List<Service> withDatabase, Runnable giveUp) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            progress.changed(keycloak.name(), Progress.State.WAITING, "the first time takes a minute");
            var database = async(pool, () -> begin(postgres, () -> createDatabases(withDatabase)));
            var prepared = async(pool, keycloak::prepare);
            var broker = async(pool, () -> begin(kafka, () -> kafka.createTopics(Topics.all())));
            var identity =
                    CompletableFuture.allOf(database, prepared).thenRunAsync(() -> begin(keycloak, () -> {}), pool);
            List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, prepared, broker, identity));
            var needed = CompletableFuture.allOf(database, broker);
            for (ServiceProcess service : services) {
                progress.changed(service.name(), Progress.State.WAITING, "");
                all.add(needed.thenRunAsync(() -> inTurn(service), pool));
            }
            firstFailure(all, giveUp);
        }
    }

    private static CompletableFuture<Void> async(ExecutorService pool, Runnable part) {
        return CompletableFuture.runAsync(part, pool);
    }

    private void createDatabases(List<Service> services) {
        services.forEach(
                service -> postgres.createDatabase(service.id(), service.id(), Installation.databasePassword(service)));
    }

    private void inTurn(ServiceProcess service) {
        turns.acquireUninterruptibly();
        try {
            begin(service, () -> {});
        } finally {
            turns.release();
        }
    }

    private void begin(Server server, Runnable afterwards) {
        if (stopping.getAsBoolean()) {
            return;
        }
        long since = System.nanoTime();
        progress.changed(server.name(), Progress.State.STARTING, "");
        server.start();
        afterwards.run();
        if (stopping.getAsBoolean()) {
            server.stop();
            return;
        }
        up.accept(server);
        long tenths = Duration.ofNanos(System.nanoTime() - since).toMillis() / 100;
        progress.changed(server.name(), Progress.State.READY, tenths / 10 + "." + tenths % 10 + " s");
    }

    /** Waits for all of them, or for the first that fails. */
    private static void firstFailure(List<CompletableFuture<Void>> all, Runnable giveUp) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        all.forEach(part -> part.whenComplete((nothing, problem) -> {
            if (problem != null) {
                failed.completeExceptionally(problem);
            }
        }));
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            giveUp.run();
            Throwable cause = e.getCause();
            throw cause instanceof ServerException known
                    ? known
                    : new ServerException("The start failed: " + cause, cause);
        }
    }
}
