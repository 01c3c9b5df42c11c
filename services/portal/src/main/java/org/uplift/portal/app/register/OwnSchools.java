package org.uplift.portal.app.register;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.assets.Brand;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.listing.Option;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.register.SchoolSearch;
import org.uplift.schools.api.register.SchoolsApi;

/** The trust's own schools within the reader's reach, for choosing among them. */
@Singleton
public class OwnSchools {

    /** A trust has tens of schools; the largest in England fewer than a hundred. */
    private static final int MANY = 200;

    private final Calls calls;
    private final SchoolsApi schools;
    private final Brand brand;

    OwnSchools(Calls calls, SchoolsApi schools, Brand brand) {
        this.calls = calls;
        this.schools = schools;
        this.brand = brand;
    }

    public Pending<Own> start() {
        return calls.start(Service.SCHOOLS, this::read);
    }

    /** A register may name the trust differently than its portal does: then those in a hub come first. */
    private Own read() {
        var named = new SchoolSearch();
        named.trust = List.of(brand.trust());
        var found = schools.list(named, sorted("name")).items();
        return new Own(
                found.isEmpty()
                        ? schools.list(new SchoolSearch(), sorted("hub")).items()
                        : found);
    }

    private static ListRequest sorted(String sort) {
        return new ListRequest(MANY, null, sort, false);
    }

    /** What there is to choose from. */
    public record Own(List<SchoolRow> schools) {

        /** Where the schools could not be asked for. */
        public static final Own UNKNOWN = new Own(List.of());

        public List<Option> options() {
            return schools.stream()
                    .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                    .map(school -> new Option(Integer.toString(school.urn()), school.name()))
                    .toList();
        }

        /** The same for a form. */
        public List<Choice> choices() {
            return options().stream()
                    .map(option -> new Choice(option.value(), option.label()))
                    .toList();
        }

        public List<Option> hubs() {
            return schools.stream()
                    .flatMap(school -> Stream.ofNullable(school.hub()))
                    .distinct()
                    .sorted()
                    .map(hub -> new Option(hub, hub))
                    .toList();
        }

        /** The phases there are among them; all there are where none is known. */
        public List<Option> phases() {
            var found = Gias.PHASES.stream()
                    .filter(phase ->
                            schools.stream().anyMatch(school -> phase.value().equals(school.phase())))
                    .toList();
            return found.isEmpty() ? Gias.PHASES : found;
        }

        /** The trust as the register names it. */
        public Optional<String> trust() {
            return schools.stream()
                    .flatMap(school -> Stream.ofNullable(school.trust()))
                    .findFirst();
        }

        public Optional<SchoolRow> find(int urn) {
            return schools.stream().filter(school -> school.urn() == urn).findFirst();
        }
    }
}
