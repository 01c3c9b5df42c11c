package org.uplift.schools.inspections;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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

/** The inspections in the database. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    private static final Listing<Inspection> LIST = Listing.of("inspections", Inspection.class)
            .show("i")
            .from("Inspection i")
            .unique("i.id")
            .order("newest", Column.descending("i.inspectedOn"))
            .done();

    private final EntityManager entities;
    private final Lists lists;

    Inspections(EntityManager entities, Lists lists) {
        this.entities = entities;
        this.lists = lists;
    }

    @Unscoped("Adds, shows nothing")
    void add(Inspection inspection) {
        entities.persist(inspection);
    }

    @Unscoped("Says only that a day is taken, of a school the caller has found within reach")
    boolean isRecorded(int urn, LocalDate day) {
        return entities.createQuery(
                                "select count(i) from Inspection i where i.schoolUrn = :urn and i.inspectedOn = :day",
                                Long.class)
                        .setParameter("urn", urn)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** A school's inspections, newest first. */
    Page<Inspection> of(Scope scope, int urn, ListRequest request) {
        var conditions = Conditions.within(scope, "i.schoolUrn").where(Optional.of(urn), "i.schoolUrn = :urn", "urn");
        return lists.page(LIST, conditions, request);
    }

    Optional<Inspection> find(Scope scope, int urn, UUID id) {
        return scope.includes(urn)
                ? entities.createQuery("from Inspection i where i.id = :id and i.schoolUrn = :urn", Inspection.class)
                        .setParameter("id", id)
                        .setParameter("urn", urn)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    @Unscoped("The register shows it beside a school the reader has been found to reach")
    Optional<Inspection> latest(int urn) {
        return entities.createQuery(
                        "from Inspection i where i.schoolUrn = :urn order by i.inspectedOn desc, i.id desc",
                        Inspection.class)
                .setParameter("urn", urn)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
