package org.uplift.schools.signins;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.TokenSubject;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.ids.Ids;
import org.uplift.schools.api.signins.SignInState;

/** Sign-ins in the database. */
@ApplicationScoped
@Unscoped("Whoever asks has been found to reach the person, or nobody asks")
class PersonSignIns implements PanacheRepositoryBase<PersonSignIn, UUID> {

    private static final int PORTION = 100;

    private static final List<SignInState> OPEN =
            Arrays.stream(SignInState.values()).filter(SignInState::open).toList();

    private final EntityManager entities;

    PersonSignIns(EntityManager entities) {
        this.entities = entities;
    }

    Optional<PersonSignIn> of(UUID personId) {
        return Optional.ofNullable(entities.find(PersonSignIn.class, personId));
    }

    Optional<PersonSignIn> linkedWith(TokenSubject who) {
        return entities.createQuery(
                        "from PersonSignIn s where s.subject = :subject and s.issuer = :issuer", PersonSignIn.class)
                .setParameter("subject", who.subject())
                .setParameter("issuer", who.issuer())
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody may sign in and has not yet. */
    boolean awaits(UUID personId) {
        return entities.createQuery("""
                                select count(s) from PersonSignIn s
                                where s.personId = :id and s.firstSignedInAt is null and s.state in :open""", Long.class)
                        .setParameter("id", personId)
                        .setParameter("open", OPEN)
                        .getSingleResult()
                > 0;
    }

    void add(PersonSignIn signIn) {
        entities.persist(signIn);
    }

    /**
     * Gives out one about which Keycloak is to be asked, to one process alone until the lease ends. It is given back by
     * {@link #giveBack}, or by the end of the lease where the process was killed.
     */
    Optional<UUID> lease(Instant now, Instant until) {
        return entities
                .createNativeQuery("""
                        update sign_in set leased_until = :until
                         where person_id = (select person_id from sign_in
                                             where next_try_at <= :now and (leased_until is null or leased_until <= :now)
                                             order by next_try_at
                                             limit 1
                                             for update skip locked)
                        returning person_id""", UUID.class)
                .setParameter("until", until)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .findFirst();
    }

    void giveBack(UUID personId) {
        entities.createNativeQuery("update sign_in set leased_until = null where person_id = :id")
                .setParameter("id", personId)
                .executeUpdate();
    }

    /** People who may sign in and have held a post, and hold none now and none to come. */
    List<UUID> leavers(LocalDate today) {
        return entities.createQuery("""
                        select s.personId from PersonSignIn s
                        where s.state in :open
                          and exists (select 1 from Appointment held where held.person.id = s.personId)
                          and not exists (select 1 from Appointment held where held.person.id = s.personId
                                           and (held.endsOn is null or held.endsOn >= :today))""", UUID.class)
                .setParameter("today", today)
                .setParameter("open", OPEN)
                .setMaxResults(PORTION)
                .getResultList();
    }

    /** How many wait for Keycloak, and since when the first of them; those that wait for a person are not counted. */
    Waiting waiting() {
        var found = entities.createQuery(
                        "select count(s), min(s.waitingSince) from PersonSignIn s where s.nextTryAt is not null",
                        Object[].class)
                .getSingleResult();
        return new Waiting((Long) found[0], Optional.ofNullable((Instant) found[1]));
    }

    record Waiting(long number, Optional<Instant> since) {}

    /** Keeps what somebody is to be told, until something sends it. */
    void tell(UUID personId, String address, String what, Instant now) {
        entities.createNativeQuery("""
                        insert into sign_in_notice (id, person_id, address, told, at)
                        values (:id, :person, :address, :told, :at)""")
                .setParameter("id", Ids.next())
                .setParameter("person", personId)
                .setParameter("address", address)
                .setParameter("told", what)
                .setParameter("at", now)
                .executeUpdate();
    }

    /** What is kept about somebody's sign-in in words and addresses. */
    void forget(UUID personId) {
        entities.flush();
        entities.createNativeQuery("delete from sign_in_notice where person_id = :id")
                .setParameter("id", personId)
                .executeUpdate();
        entities.createNativeQuery("""
                        update audit_change set before_value = null, after_value = null
                        where record_type = :type and record_id = :id and field = 'reason'""")
                .setParameter("type", PersonSignIn.AUDIT_TYPE)
                .setParameter("id", personId.toString())
                .executeUpdate();
    }
}
