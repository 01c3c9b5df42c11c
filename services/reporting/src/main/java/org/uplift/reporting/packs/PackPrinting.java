package org.uplift.reporting.packs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.platform.preconditions.Versions;
import org.uplift.reporting.projection.AsAt;

/** A pack as its PDF, and its publication, which makes one. Neither holds a connection while the PDF is made. */
@ApplicationScoped
public class PackPrinting {

    private static final int MOST_KEPT_BYTES = 16 * 1024 * 1024;

    private final PackService packs;
    private final PackPdf pdf;
    private final AsAt asAt;
    private final Clock clock;
    private final Cache<Draft, byte[]> drafts;

    PackPrinting(PackService packs, PackPdf pdf, AsAt asAt, Renderings settings, Clock clock) {
        this.packs = packs;
        this.pdf = pdf;
        this.asAt = asAt;
        this.clock = clock;
        this.drafts = Caffeine.newBuilder()
                .expireAfterWrite(settings.draftsKept())
                .maximumWeight(MOST_KEPT_BYTES)
                .<Draft, byte[]>weigher((draft, bytes) -> bytes.length)
                .build();
    }

    /** A draft as it stood; who asks for the same within seconds is given the same. */
    private record Draft(UUID id, long version) {}

    /** A pack as a tagged PDF: the one that was frozen, or a draft that says so and as at when its figures are. */
    public byte[] pdf(Scope scope, UUID id) {
        return packs.frozenPdf(scope, id)
                .orElseGet(() -> drafts.get(
                        new Draft(id, packs.version(scope, id)), draft -> pdf.render(packs.read(scope, id))));
    }

    /**
     * A draft as it is to be published, with everything that was told before this was asked for, and its PDF: what the
     * board is given never changes after. Holds no connection while it waits or renders.
     *
     * @throws org.uplift.platform.problem.ProblemException CONFLICT where it is published already; PRECONDITION_FAILED
     *     where it was changed since it was read, or while its PDF was made; FIGURES_BEHIND where the copies do not
     *     hold everything by now that was told before
     */
    PrintedPack printed(Scope scope, UUID id, @Nullable String ifMatch) {
        Versions.check(ifMatch, packs.draftVersion(scope, id));
        asAt.now();
        var draft = packs.unpublished(scope, id);
        Versions.check(ifMatch, draft.version());
        var frozen = FrozenPack.of(draft, packs.written(draft.content()), clock.instant());
        return new PrintedPack(frozen, pdf.render(frozen.pack()));
    }
}
