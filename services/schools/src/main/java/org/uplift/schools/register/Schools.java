package org.uplift.schools.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The schools in the database. */
@ApplicationScoped
class Schools implements PanacheRepositoryBase<School, Integer> {

    private static final String VIEW = """
            select new org.uplift.schools.register.SchoolView(
                s.urn, s.laestab, s.name, s.phase, s.type, s.status, s.trust, s.hub, s.pupils, s.capacity,
                s.fsmPercent, s.postcode, s.town, s.localAuthority, s.openedOn, s.closedOn, s.lowAge, s.highAge)
            from School s
            where (:wholeTrust = true or s.urn in :urns)""";

    private final EntityManager entities;

    Schools(EntityManager entities) {
        this.entities = entities;
    }

    /** The schools in scope that fit, by name and URN, from behind {@code after} on. */
    List<SchoolView> search(Scope scope, SchoolSearch wanted, Optional<List<String>> after, int limit) {
        var text = new StringBuilder(VIEW);
        var values = new HashMap<String, Object>();
        narrow(text, values, " and lower(s.trust) = :trust", "trust", lower(wanted.trust()));
        narrow(text, values, " and lower(s.hub) = :hub", "hub", lower(wanted.hub()));
        narrow(
                text,
                values,
                " and lower(replace(replace(replace(s.phase, ' ', ''), '-', ''), '_', '')) = :phase",
                "phase",
                phaseKey(wanted.phase()));
        search(text, values, lower(wanted.q()));
        after.ifPresent(key -> {
            text.append(" and (lower(s.name) > :name or (lower(s.name) = :name and s.urn > :urn))");
            values.put("name", key.get(0));
            values.put("urn", Integer.valueOf(key.get(1)));
        });
        var query = entities.createQuery(text + " order by lower(s.name), s.urn", SchoolView.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void search(StringBuilder text, Map<String, Object> values, @Nullable String q) {
        if (q == null) {
            return;
        }
        text.append(" and (lower(s.name) like :q escape '!'")
                .append(" or lower(replace(s.postcode, ' ', '')) like :code escape '!'")
                .append(" or s.laestab = :number or cast(s.urn as string) = :number)");
        values.put("q", contains(q));
        values.put("code", contains(q.replace(" ", "")));
        values.put("number", q.replace("/", "").replace(" ", ""));
    }

    private static String contains(String q) {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static void narrow(
            StringBuilder text, Map<String, Object> values, String clause, String name, @Nullable String value) {
        if (value != null) {
            text.append(clause);
            values.put(name, value);
        }
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String phaseKey(@Nullable String phase) {
        return phase == null || phase.isBlank() ? null : new Phase(phase).key();
    }

    Optional<School> find(Scope scope, int urn) {
        return scope.includes(urn) ? Optional.ofNullable(entities.find(School.class, urn)) : Optional.empty();
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
    Map<Integer, UUID> fingerprints() {
        var found = new HashMap<Integer, UUID>();
        entities.createQuery("select s.urn, s.fingerprint from School s", Object[].class)
                .getResultStream()
                .forEach(row -> found.put((Integer) row[0], (UUID) row[1]));
        return found;
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
