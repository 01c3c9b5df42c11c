package org.uplift.portal.kit.listing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.assets.Brand;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.services.schools.School;
import org.uplift.portal.services.schools.SchoolsClient;

/** A filter by school: the trust's own schools within the reader's reach. */
@Singleton
public class SchoolOptions {

    /** A trust has tens of schools; the largest in England fewer than a hundred. */
    private static final int MANY = 200;

    private final Calls calls;
    private final SchoolsClient schools;
    private final Brand brand;

    SchoolOptions(Calls calls, @RestClient SchoolsClient schools, Brand brand) {
        this.calls = calls;
        this.schools = schools;
        this.brand = brand;
    }

    /** A select by name; where the schools service is away, a box for the number. */
    public Filter filter(String bearer) {
        var found = calls.start(Service.SCHOOLS, () -> read(bearer)).section();
        return found.present() && !found.get().isEmpty()
                ? Filter.one("school", "School", found.get())
                : new Filter.Search("school", "School", "Its unique reference number (URN)");
    }

    /** A register may name the trust differently than its portal does: then whatever is within reach. */
    private List<Option> read(String bearer) {
        var ours = named(bearer, brand.trust());
        return ours.isEmpty() ? named(bearer, "") : ours;
    }

    private List<Option> named(String bearer, String trust) {
        var query = new MultivaluedHashMap<String, String>();
        query.putSingle("limit", Integer.toString(MANY));
        query.putSingle("sort", "name");
        if (!trust.isEmpty()) {
            query.putSingle("trust", trust);
        }
        return schools.schools(bearer, query).items().stream()
                .map(SchoolOptions::option)
                .toList();
    }

    private static Option option(School school) {
        return new Option(Integer.toString(school.urn()), school.name());
    }
}
