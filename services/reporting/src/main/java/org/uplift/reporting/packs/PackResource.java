package org.uplift.reporting.packs;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.access.FreshSignIn;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.idempotency.KeyedEffect;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;
import org.uplift.reporting.api.packs.PackRecord;
import org.uplift.reporting.api.packs.PackRow;
import org.uplift.reporting.api.packs.PackSearch;
import org.uplift.reporting.api.packs.PacksApi;
import org.uplift.reporting.api.packs.SavePack;

/** Board packs over HTTP. */
public class PackResource implements PacksApi {

    private final PackService service;
    private final PackPrinting printing;
    private final KeyedEffect effect;
    private final History history;
    private final Access access;

    PackResource(PackService service, PackPrinting printing, KeyedEffect effect, History history, Access access) {
        this.service = service;
        this.printing = printing;
        this.effect = effect;
        this.history = history;
        this.access = access;
    }

    @Override
    @Idempotent
    @Allowed(Permission.PACKS_WRITE)
    public RestResponse<PackRecord> draft(@Nullable String key, SavePack asked) {
        var pack = service.draft(access.scope(), asked);
        return Answers.created("/api/packs/", pack.id(), pack, pack.version());
    }

    @Override
    @Allowed(Permission.PACKS_READ)
    public Page<PackRow> list(PackSearch search, ListRequest page) {
        return service.list(search, page, access.scope());
    }

    @Override
    @Allowed(Permission.PACKS_READ)
    public RestResponse<PackRecord> read(UUID id) {
        return answer(service.read(access.scope(), id));
    }

    @Override
    @Allowed(Permission.PACKS_READ)
    public RestResponse<byte[]> readPdf(UUID id) {
        return RestResponse.ResponseBuilder.ok(printing.pdf(access.scope(), id), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"board-pack-%s.pdf\"".formatted(id))
                .build();
    }

    @Override
    @Allowed(Permission.PACKS_WRITE)
    public RestResponse<PackRecord> edit(UUID id, @Nullable String version, SavePack asked) {
        return answer(service.edit(access.scope(), id, asked, version));
    }

    @Override
    @Allowed(Permission.PACKS_WRITE)
    @FreshSignIn
    @Idempotent(creates = false, inTransaction = false)
    public RestResponse<PackRecord> publish(UUID id, @Nullable String key, @Nullable String version) {
        var scope = access.scope();
        var printed = printing.printed(scope, id, version);
        return effect.commit(() -> answer(service.freeze(scope, printed)));
    }

    @Override
    @Allowed(Permission.PACKS_READ)
    public Page<Change> history(UUID id, PageRequest page) {
        service.require(access.scope(), id);
        return history.of(Pack.AUDIT_TYPE, id.toString(), page);
    }

    private static RestResponse<PackRecord> answer(PackRecord pack) {
        return Answers.ok(pack, pack.version());
    }
}
