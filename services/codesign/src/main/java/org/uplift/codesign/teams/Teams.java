package org.uplift.codesign.teams;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Unscoped;

/** The teams kept. */
@ApplicationScoped
@Unscoped("A team works across schools and holds none of a school's data: whoever may read teams may read all of them")
class Teams implements PanacheRepositoryBase<Team, UUID> {

    /** The team with its members. */
    Optional<Team> find(UUID id) {
        return getEntityManager()
                .createQuery("from Team t left join fetch t.members where t.teamId = :id", Team.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The team, its row locked until the transaction ends, so that two changes come one after the other. */
    Optional<Team> lock(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Team.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean exists(UUID id) {
        return getEntityManager()
                        .createQuery("select count(t) from Team t where t.teamId = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** At most {@code max} teams in order of name, those after the last name and id where they are given. */
    List<TeamLine> list(TeamFilter filter, Optional<Last> last, int max) {
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder("true");
        filter.kind().ifPresent(kind -> {
            where.append(" and t.kind = :kind");
            values.put("kind", kind);
        });
        filter.text().ifPresent(text -> {
            where.append(" and locate(:text, lower(t.name)) > 0");
            values.put("text", text);
        });
        last.ifPresent(before -> {
            where.append(" and (t.name > :name or t.name = :name and t.teamId > :id)");
            values.put("name", before.name());
            values.put("id", before.id());
        });
        var query = getEntityManager()
                .createQuery(
                        "select t.teamId, t.name, t.kind, t.leadPersonId,"
                                + " size(t.members), t.endsOn"
                                + " from Team t where " + where + " order by t.name, t.teamId",
                        TeamLine.class)
                .setMaxResults(max);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The sort key of the last team of a page. */
    record Last(String name, UUID id) {
        static Last of(List<String> key) {
            return new Last(key.getFirst(), UUID.fromString(key.getLast()));
        }
    }
}
