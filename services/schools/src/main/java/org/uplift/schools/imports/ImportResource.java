package org.uplift.schools.imports;

import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportRow;
import org.uplift.schools.api.imports.ImportSearch;
import org.uplift.schools.api.imports.ImportStatus;
import org.uplift.schools.api.imports.ImportsApi;
import org.uplift.schools.api.imports.RowSearch;

/** Imports over HTTP. */
public class ImportResource implements ImportsApi {

    private final ImportService service;

    ImportResource(ImportService service) {
        this.service = service;
    }

    @Override
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Idempotent
    public RestResponse<ImportReport> apply(UUID id, @Nullable String key, @Nullable String prefer) {
        var report = service.apply(id, UploadResource.later(prefer));
        if (report.refused()) {
            throw new ProblemException(
                    ProblemType.VALIDATION, RefusedImport.of(report).detail());
        }
        var later = report.status() == ImportStatus.QUEUED;
        var answer = RestResponse.ResponseBuilder.create(
                        later ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED, report)
                .location(URI.create("/api/schools/imports/" + report.id()));
        return later ? answer.header("Preference-Applied", RESPOND_ASYNC).build() : answer.build();
    }

    @Override
    @Allowed(Permission.SCHOOLS_IMPORT)
    public Page<ImportReport> list(ImportSearch search, ListRequest page) {
        return service.list(search, page);
    }

    @Override
    @Allowed(Permission.SCHOOLS_IMPORT)
    public Page<ImportRow> rows(UUID id, RowSearch search, ListRequest page) {
        return service.rows(id, search, page);
    }

    @Override
    @Allowed(Permission.SCHOOLS_IMPORT)
    public ImportReport read(UUID id) {
        return service.read(id);
    }
}
