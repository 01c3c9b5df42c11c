package org.uplift.codesign.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Unscoped;

/** The practices kept. */
@ApplicationScoped
@Unscoped(
        "A practice is the trust's and holds none of a school's data: whoever may read practices may read all of them")
class Practices implements PanacheRepositoryBase<Practice, UUID> {

    /** The practice with its decisions. */
    Optional<Practice> find(UUID id) {
        return getEntityManager()
                .createQuery("from Practice p left join fetch p.decisions where p.practiceId = :id", Practice.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The practice, its row locked until the transaction ends, so that two changes come one after the other. */
    Optional<Practice> lock(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Practice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** At most {@code max} practices, newest first, those before {@code last} where one is given. */
    List<PracticeLine> list(PracticeFilter filter, Optional<UUID> last, int max) {
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder("true");
        if (!filter.statuses().isEmpty()) {
            where.append(" and p.status in :statuses");
            values.put("statuses", filter.statuses());
        }
        filter.team().ifPresent(team -> {
            where.append(" and p.teamId = :team");
            values.put("team", team);
        });
        filter.text().ifPresent(text -> {
            where.append(" and (locate(:text, lower(p.title)) > 0 or locate(:text, lower(p.summary)) > 0)");
            values.put("text", text);
        });
        last.ifPresent(id -> {
            where.append(" and p.practiceId < :last");
            values.put("last", id);
        });
        var query = getEntityManager()
                .createQuery(
                        "select p.practiceId, p.teamId, p.title, p.status, p.proposedOn from Practice p where " + where
                                + " order by p.practiceId desc",
                        PracticeLine.class)
                .setMaxResults(max);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
