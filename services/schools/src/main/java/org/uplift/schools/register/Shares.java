package org.uplift.schools.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.uplift.platform.access.Access;
import org.uplift.schools.api.register.SchoolChoices;
import org.uplift.schools.api.register.Share;

/** Counts the schools within reach by what they share. */
@ApplicationScoped
class Shares {

    private static final int MOST = 200;

    private final EntityManager entities;
    private final Access access;

    Shares(EntityManager entities, Access access) {
        this.entities = entities;
        this.access = access;
    }

    /** The hubs, by name. */
    @Transactional
    public List<Share> hubs() {
        return of("hub").stream()
                .sorted(Comparator.comparing(Share::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Transactional
    public SchoolChoices choices() {
        return new SchoolChoices(
                hubs(),
                of("phase").stream()
                        .sorted(Comparator.comparingInt(Shares::age).thenComparing(Share::name))
                        .toList(),
                of("status"),
                of("trust"));
    }

    /** GIAS names the phases from the youngest on; one it does not know comes last. */
    private static int age(Share phase) {
        var at = Phase.WORDS.indexOf(phase.name());
        return at < 0 ? Phase.WORDS.size() : at;
    }

    private List<Share> of(String attribute) {
        var scope = access.scope();
        return entities.createQuery("""
                        select new org.uplift.schools.api.register.Share(s.%1$s, count(s)) from School s
                        where s.%1$s is not null and (:wholeTrust = true or s.urn in :urns)
                        group by s.%1$s order by count(s) desc, s.%1$s""".formatted(attribute), Share.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(MOST)
                .getResultList();
    }
}
