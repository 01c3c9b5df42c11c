package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.Strand;

/** Tells the other features of this service about the trust's people. */
@ApplicationScoped
public class Staff {

    private final People people;
    private final Clock clock;

    Staff(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Somebody within reach. */
    public Optional<StaffMember> find(Scope scope, UUID id) {
        return people.find(scope, id, LocalDate.now(clock)).map(Person::member);
    }

    /** Somebody, for themselves, or for what Uplift does on nobody's behalf. */
    @Unscoped("Somebody's own record")
    public Optional<StaffMember> withId(UUID id) {
        return people.withId(id).map(Person::member);
    }

    /** Whoever has this address, in any case; of nobody erased. */
    @Unscoped("Whoever has shown at the identity provider that the address is theirs")
    public Optional<StaffMember> withEmail(String email) {
        return people.withEmail(email).map(Person::member);
    }

    /** What some people are called; somebody erased is not among them. */
    @Unscoped("Names beside the days they give a school the reader has been found to reach")
    public Map<UUID, String> named(Collection<UUID> ids) {
        return people.named(ids);
    }

    /** Whoever there is among some identifiers, their rows locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Unscoped("The ledger books whoever the trust's event names, on nobody's behalf")
    public Map<UUID, StaffMember> lock(Collection<UUID> ids) {
        return people.lock(ids).stream()
                .map(Person::member)
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    /** Everybody with a specialism in a strand and days to give. */
    @Unscoped("Who can be matched to a need is a matter of the whole trust, not of the reader's schools")
    public List<StaffMember> skilledIn(Strand strand) {
        return people.skilledIn(strand).stream().map(Person::member).toList();
    }
}
