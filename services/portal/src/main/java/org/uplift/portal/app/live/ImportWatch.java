package org.uplift.portal.app.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.uplift.portal.kit.calls.ImportUploads;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportsApi;

/**
 * How far imports have come. No event tells: events are kept for ever, and that row 12,000 has been read concerns nobody
 * but whoever waits for it. So the schools service is asked, for as long as they do, without holding a thread.
 */
@Singleton
class ImportWatch {

    static final String AGGREGATE = "import";

    private final ImportsApi imports;
    private final ImportUploads waiting;
    private final Duration every;

    ImportWatch(
            ImportsApi imports,
            @RestClient ImportUploads waiting,
            @ConfigProperty(name = "uplift.portal.live.import-look", defaultValue = "1s") Duration every) {
        this.imports = imports;
        this.waiting = waiting;
        this.every = every;
    }

    /**
     * The import itself, for whoever may see it.
     *
     * @throws org.uplift.portal.kit.calls.ServiceRefusal where they may not, or there is none
     */
    ImportReport look(UUID id) {
        return imports.read(id);
    }

    /** Something happens to an import whenever it is further than before, until it has ended. */
    Multi<Happening> watch(Set<UUID> ids, String bearer) {
        return Multi.createFrom().iterable(ids).onItem().transformToMultiAndMerge(id -> watch(id, bearer));
    }

    private Multi<Happening> watch(UUID id, String bearer) {
        return Multi.createBy()
                .repeating()
                .uni(() -> progress(id, bearer))
                .withDelay(every)
                .whilst(Progress::working)
                .skip()
                .repetitions()
                .map(progress -> new Happening(AGGREGATE, id.toString(), Set.of()));
    }

    /** While the service is away for a moment, the import has not ended. */
    private Uni<Progress> progress(UUID id, String bearer) {
        return waiting.reading(bearer, id)
                .map(one -> new Progress(one.status().name(), one.read(), one.applied(), one.working()))
                .onFailure()
                .recoverWithItem(Progress.UNKNOWN);
    }

    private record Progress(String state, int read, int applied, boolean working) {

        private static final Progress UNKNOWN = new Progress("UNKNOWN", 0, 0, true);
    }
}
