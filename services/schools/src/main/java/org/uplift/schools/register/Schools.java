package org.uplift.schools.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The schools in the database. */
@ApplicationScoped
class Schools implements PanacheRepositoryBase<School, Integer> {

    private final EntityManager entities;

    Schools(EntityManager entities) {
        this.entities = entities;
    }

    Optional<School> find(Scope scope, int urn) {
        return scope.includes(urn) ? Optional.ofNullable(entities.find(School.class, urn)) : Optional.empty();
    }

    @Unscoped("Says only that a hub is there")
    boolean hasHub(String hub) {
        return entities.createQuery("select count(s) from School s where s.hub = :hub", Long.class)
                        .setParameter("hub", hub)
                        .getSingleResult()
                > 0;
    }

    @Unscoped("A day, for a caller who has found the school within reach")
    Optional<LocalDate> openedOn(int urn) {
        return Optional.ofNullable(entities.find(School.class, urn)).flatMap(School::openedOn);
    }

    @Unscoped("Answers with names only, for records the reader may already see")
    List<SchoolCard> cards(Collection<Integer> urns) {
        if (urns.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                        select new org.uplift.schools.register.SchoolCard(s.urn, s.name, s.phase, s.hub)
                        from School s where s.urn in :urns""", SchoolCard.class)
                .setParameter("urns", urns)
                .getResultList();
    }

    @Unscoped("An import, which only an administrator may run, meets every school")
    RegisteredFacts known() {
        var fingerprints = new HashMap<Integer, UUID>();
        var links = new HashMap<Integer, String>();
        entities.createQuery("select s.urn, s.fingerprint, s.links from School s", Object[].class)
                .getResultStream()
                .forEach(row -> {
                    fingerprints.put((Integer) row[0], (UUID) row[1]);
                    if (row[2] instanceof String told) {
                        links.put((Integer) row[0], told);
                    }
                });
        return new RegisteredFacts(fingerprints, links);
    }

    @Unscoped("An import, which only an administrator may run, meets every school")
    Map<Integer, SchoolFacts> facts(Collection<Integer> urns) {
        return entities.createQuery("""
                        select new org.uplift.schools.register.SchoolFacts(
                            s.urn, s.laestab, s.name, s.phase, s.type, s.status, s.trust, s.pupils, s.capacity,
                            s.fsmPercent, s.postcode, s.town, s.localAuthority, s.openedOn, s.closedOn, s.lowAge,
                            s.highAge, s.ukprn, s.street, s.website, s.links)
                        from School s where s.urn in :urns""", SchoolFacts.class)
                .setParameter("urns", urns)
                .getResultStream()
                .collect(Collectors.toMap(SchoolFacts::urn, Function.identity()));
    }

    @Unscoped("An import, which only an administrator may run, meets every school")
    Map<Integer, School> byUrn(Collection<Integer> urns) {
        var found = new HashMap<Integer, School>();
        entities.createQuery("from School s where s.urn in :urns", School.class)
                .setParameter("urns", urns)
                .getResultList()
                .forEach(school -> found.put(school.urn(), school));
        return found;
    }

    @Unscoped("Adds, shows nothing")
    void add(School school) {
        entities.persist(school);
    }

    @Unscoped("Shows nothing")
    void letGo() {
        entities.flush();
        entities.clear();
    }

    /** Becomes the one import there is until this transaction ends: two at once would each create the same schools. */
    @Unscoped("Shows nothing")
    boolean lockForImport() {
        return (Boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('schools.import'))", Boolean.class)
                .getSingleResult();
    }
}
