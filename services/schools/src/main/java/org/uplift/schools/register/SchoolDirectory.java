package org.uplift.schools.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** Tells the other features which schools there are and what they are called. */
@ApplicationScoped
public class SchoolDirectory {

    private final Schools schools;

    SchoolDirectory(Schools schools) {
        this.schools = schools;
    }

    /** A school within reach. */
    public Optional<SchoolCard> find(Scope scope, int urn) {
        return scope.includes(urn) ? schools.cards(List.of(urn)).stream().findFirst() : Optional.empty();
    }

    /** The day a school opened, where that is known: for an academy, as an academy. */
    @Unscoped("A day, for a caller who has found the school within reach")
    public Optional<LocalDate> openedOn(int urn) {
        return schools.openedOn(urn);
    }

    /** Whether any school belongs to a hub of this name. */
    @Unscoped("Says only that a hub is there")
    public boolean hasHub(String hub) {
        return schools.hasHub(hub.strip());
    }

    /** The schools there are among some URNs. */
    @Unscoped("Answers with names only, for records the reader may already see")
    public Map<Integer, SchoolCard> named(Collection<Integer> urns) {
        return schools.cards(urns).stream().collect(Collectors.toMap(SchoolCard::urn, Function.identity()));
    }
}
