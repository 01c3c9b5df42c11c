package org.uplift.reporting.packs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.restatement.StatedKind;
import org.uplift.reporting.api.packs.PackContent;
import org.uplift.reporting.api.packs.PackRecord;
import org.uplift.reporting.api.packs.PackRow;
import org.uplift.reporting.api.packs.PackSearch;
import org.uplift.reporting.api.packs.SavePack;

/** Drafting, reading and freezing a board pack; {@link PackPrinting} publishes it. */
@ApplicationScoped
public class PackService {

    private final Packs packs;
    private final PackFigures figures;
    private final Outbox outbox;
    private final Access access;
    private final ObjectMapper json;
    private final Clock clock;

    PackService(Packs packs, PackFigures figures, Outbox outbox, Access access, ObjectMapper json, Clock clock) {
        this.packs = packs;
        this.figures = figures;
        this.outbox = outbox;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a pack; what it tells is drawn from live data whenever it is read. */
    @Transactional
    public PackRecord draft(Scope scope, SavePack request) {
        if (!scope.wholeTrust()) {
            throw ProblemException.ruleBroken("A board pack tells of the whole trust, which is not within your reach.");
        }
        var pack = Pack.draft(request.title(), request.meetingOn(), clock);
        packs.add(pack);
        outbox.record(pack, PackEvents.drafted(pack));
        return view(pack, figures.read(scope));
    }

    /**
     * Gives a draft another title or meeting; what is the same already changes nothing and tells nobody.
     *
     * @throws ProblemException PRECONDITION_REQUIRED without {@code If-Match}; CONFLICT once it is published
     */
    @Transactional
    public PackRecord edit(Scope scope, UUID id, SavePack request, @Nullable String ifMatch) {
        var pack = packs.lock(scope, id).orElseThrow(() -> ProblemException.notFound("The pack"));
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the pack you read.");
        }
        Versions.check(ifMatch, pack.version());
        if (pack.edit(request.title(), request.meetingOn())) {
            outbox.record(pack, PackEvents.changed(pack));
        }
        return view(pack, figures.read(scope));
    }

    @Transactional
    public Page<PackRow> list(PackSearch search, ListRequest request, Scope scope) {
        return packs.list(search, request, scope);
    }

    /** A pack with its content: live for a draft, frozen once published. */
    @Transactional
    public PackRecord read(Scope scope, UUID id) {
        var pack = pack(scope, id);
        return view(pack, pack.published() ? frozen(scope, id) : figures.read(scope));
    }

    /**
     * A draft with what the live data tells now.
     *
     * @throws ProblemException CONFLICT where it is published already
     */
    @Transactional
    PackRecord unpublished(Scope scope, UUID id) {
        var pack = pack(scope, id);
        pack.requireDraft();
        return view(pack, figures.read(scope));
    }

    /** @throws ProblemException CONFLICT where it is published already */
    @Transactional
    long draftVersion(Scope scope, UUID id) {
        var pack = pack(scope, id);
        pack.requireDraft();
        return pack.version();
    }

    @Transactional
    long version(Scope scope, UUID id) {
        return pack(scope, id).version();
    }

    /** The PDF that was frozen with a pack; empty while it is a draft. */
    @Transactional
    Optional<byte[]> frozenPdf(Scope scope, UUID id) {
        return pack(scope, id).published() ? Optional.of(document(scope, id).pdf()) : Optional.empty();
    }

    /** Publishes a pack as it was read, unless it was changed since. */
    @Transactional
    PackRecord freeze(Scope scope, PrintedPack printed) {
        var frozen = printed.frozen();
        var published = frozen.pack();
        var pack = packs.lock(scope, published.id()).orElseThrow(() -> ProblemException.notFound("The pack"));
        pack.requireDraft();
        Versions.check(Versions.etag(published.version()), pack.version());
        pack.publish(published);
        packs.add(new PackDocument(pack.id(), frozen.text(), printed.pdf()));
        outbox.record(pack, PackEvents.published(pack));
        return view(pack, published.content());
    }

    /** Insists that a pack is within reach. */
    @Transactional
    public void require(Scope scope, UUID id) {
        pack(scope, id);
    }

    private Pack pack(Scope scope, UUID id) {
        return packs.inReach(scope, id).orElseThrow(() -> ProblemException.notFound("The pack"));
    }

    private PackDocument document(Scope scope, UUID id) {
        return packs.document(scope, id).orElseThrow(() -> ProblemException.notFound("The pack"));
    }

    private PackRecord view(Pack pack, PackContent content) {
        var actions = pack.possible().stream()
                .filter(action -> access.may(action.permission()))
                .toList();
        return new PackRecord(
                pack.id(),
                pack.title(),
                pack.meetingOn(),
                pack.status(),
                pack.publishedAt(),
                pack.digest(),
                content,
                actions,
                pack.version());
    }

    private PackContent frozen(Scope scope, UUID id) {
        try {
            return json.readValue(document(scope, id).content(), PackContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published pack cannot be read: " + id, e);
        }
    }

    /** A pack's content as it is kept. */
    String written(PackContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A pack's content cannot be written", e);
        }
    }

    /** How a pack states itself again. */
    @Produces
    @Singleton
    static StatedKind<Pack> stated() {
        return new StatedKind<>(EventTypes.PACK_STATED, Pack.class, PackEvents::data);
    }
}
