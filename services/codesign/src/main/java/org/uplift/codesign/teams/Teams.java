package org.uplift.codesign.teams;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.uplift.codesign.api.teams.TeamRow;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Lists;

/** The teams kept. */
@ApplicationScoped
@Unscoped("A team works across schools and holds none of a school's data: whoever may read teams may read all of them")
class Teams implements PanacheRepositoryBase<Team, UUID> {

    private final Lists lists;

    Teams(Lists lists) {
        this.lists = lists;
    }

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

    Optional<String> nameOf(UUID id) {
        return getEntityManager()
                .createQuery("select t.name from Team t where t.teamId = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody leads a team or is a member of it. */
    boolean isIn(UUID id, UUID person) {
        return getEntityManager()
                        .createQuery("""
                                select count(t) from Team t
                                where t.teamId = :id and (t.leadPersonId = :person or :person member of t.members)""", Long.class)
                        .setParameter("id", id)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    Page<TeamRow> list(TeamSearch search, ListRequest request) {
        return lists.page(TeamList.LISTING, TeamList.of(search), request);
    }
}
