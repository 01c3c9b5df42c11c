package org.uplift.schools.register;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;
import org.uplift.schools.api.register.AssignHub;
import org.uplift.schools.api.register.SchoolChoices;
import org.uplift.schools.api.register.SchoolRecord;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.register.SchoolSearch;
import org.uplift.schools.api.register.SchoolsApi;

/** The register over HTTP. */
public class SchoolResource implements SchoolsApi {

    private final SchoolService service;
    private final Shares shares;

    SchoolResource(SchoolService service, Shares shares) {
        this.service = service;
        this.shares = shares;
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Page<SchoolRow> list(SchoolSearch search, ListRequest page) {
        return service.list(search, page);
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public SchoolChoices choices() {
        return shares.choices();
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public RestResponse<SchoolRecord> read(int urn) {
        return answer(service.read(urn));
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Page<Change> history(int urn, PageRequest page) {
        return service.history(urn, page);
    }

    @Override
    @Allowed(Permission.SCHOOLS_IMPORT)
    public RestResponse<SchoolRecord> assign(int urn, @Nullable String version, AssignHub asked) {
        return answer(service.assign(urn, asked.hub(), version));
    }

    private static RestResponse<SchoolRecord> answer(SchoolRecord school) {
        return Answers.ok(school, school.version());
    }
}
