package org.uplift.schools.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;
import org.uplift.platform.listing.Lists;
import org.uplift.schools.api.people.ApprovalState;

/** What second persons are asked, in the database. */
@ApplicationScoped
class Approvals implements PanacheRepositoryBase<Approval, UUID> {

    private static final Listing<Approval> WAITING = Listing.of("approvals", Approval.class)
            .show("a")
            .from("Approval a")
            .unique("a.id")
            .order("written", Column.ascending("a.writtenAt"))
            .order("name", Column.ascending("lower(a.appointment.person.name)").orNone())
            .done();

    private final EntityManager entities;
    private final Lists lists;

    Approvals(EntityManager entities, Lists lists) {
        this.entities = entities;
        this.lists = lists;
    }

    /** What waits, of posts in reach that are not over. */
    Page<Approval> waiting(Scope scope, LocalDate today, ListRequest request) {
        var conditions = Conditions.within(scope, "a.appointment.schoolUrn")
                .with("waiting", ApprovalState.WAITING)
                .with("today", today)
                .where("a.state = :waiting")
                .where("a.appointment.endsOn is null or a.appointment.endsOn >= :today");
        return lists.page(WAITING, conditions, request);
    }

    Optional<Approval> find(Scope scope, UUID id) {
        return Optional.ofNullable(entities.find(Approval.class, id)).filter(asked -> reached(scope, asked));
    }

    private static boolean reached(Scope scope, Approval asked) {
        var urn = asked.appointment().schoolUrn();
        return urn == null ? scope.wholeTrust() : scope.includes(urn);
    }

    /** Whose appointment it is about, read without the record, which is read once theirs is locked. */
    @Unscoped("Names a row to lock; what may be seen of it is asked after that")
    Optional<UUID> personOf(UUID id) {
        return entities.createQuery("select a.appointment.person.id from Approval a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Unscoped("A kind of post changes for all who hold one, on its administrator's behalf")
    List<Appointment> ofKind(String kind) {
        return entities.createQuery(
                        "select a from Appointment a join fetch a.person where a.kind = :kind order by a.person.id, a.id",
                        Appointment.class)
                .setParameter("kind", kind)
                .getResultList();
    }
}
