package org.uplift.portal.kit.listing;

import jakarta.inject.Singleton;
import java.util.List;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.assets.Brand;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.register.SchoolSearch;
import org.uplift.schools.api.register.SchoolsApi;

/** A filter by school: the trust's own schools within the reader's reach. */
@Singleton
public class SchoolOptions {

    /** A trust has tens of schools; the largest in England fewer than a hundred. */
    private static final int MANY = 200;

    private final Calls calls;
    private final SchoolsApi schools;
    private final Brand brand;

    SchoolOptions(Calls calls, SchoolsApi schools, Brand brand) {
        this.calls = calls;
        this.schools = schools;
        this.brand = brand;
    }

    /** A select by name; where the schools service is away, a box for the number. */
    public Filter filter() {
        var found = calls.start(Service.SCHOOLS, this::read).section();
        return found.present() && !found.get().isEmpty()
                ? Filter.one("school", "School", found.get())
                : new Filter.Search("school", "School", "Its unique reference number (URN)");
    }

    /** A register may name the trust differently than its portal does: then whatever is within reach. */
    private List<Option> read() {
        var ours = named(List.of(brand.trust()));
        return ours.isEmpty() ? named(List.of()) : ours;
    }

    private List<Option> named(List<String> trust) {
        var search = new SchoolSearch();
        search.trust = trust;
        return schools.list(search, new ListRequest(MANY, null, "name", false)).items().stream()
                .map(SchoolOptions::option)
                .toList();
    }

    private static Option option(SchoolRow school) {
        return new Option(Integer.toString(school.urn()), school.name());
    }
}
