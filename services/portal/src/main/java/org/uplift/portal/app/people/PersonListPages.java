package org.uplift.portal.app.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.register.OwnSchools;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PeopleSearch;
import org.uplift.schools.api.people.PersonRow;

/** The trust's people. */
@Path("/people")
public class PersonListPages {

    private final Lists lists;
    private final PeopleApi people;
    private final OwnSchools ownSchools;
    private final PostKindChoices postKinds;
    private final Signed signed;
    private final Clock clock;

    PersonListPages(
            Lists lists,
            PeopleApi people,
            OwnSchools ownSchools,
            PostKindChoices postKinds,
            Signed signed,
            Clock clock) {
        this.lists = lists;
        this.people = people;
        this.ownSchools = ownSchools;
        this.postKinds = postKinds;
        this.signed = signed;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.PEOPLE_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var asking = ownSchools.start();
        var kinds = postKinds.start();
        var own = asking.section();
        var declared = columns(Listing.<PersonRow>of("people", "People", "/people"), LocalDate.now(clock))
                .counting("person", "people")
                .order("name")
                .nothingYet(
                        "No people yet",
                        "People are the staff whose posts decide which schools they see, and who can support others.")
                .filter(Filter.search("Name", "Any part of it"));
        if (own.present() && !own.get().schools().isEmpty()) {
            declared.filter(Filter.one("school", "School", own.get().options()));
        }
        var posts = kinds.section();
        if (posts.present()) {
            declared.filter(Filter.one("kind", "Post", posts.get().options()));
        }
        declared.filter(Filter.any("strand", "Helps with", Option.of(Strand.class)))
                .filter(new Filter.Search("subject", "Subject", "In full, such as Mathematics"));
        if (signed.may(Permission.PEOPLE_WRITE)) {
            declared.door("Add a person", "/people/new");
        }
        if (signed.may(Permission.CAPACITY_READ)) {
            declared.door("Who could help?", "/capacity");
        }
        return lists.answer(
                declared.from(Service.SCHOOLS, (filters, place) -> people.list(filters.as(PeopleSearch.class), place)),
                asked);
    }

    private static Listing.Builder<PersonRow> columns(Listing.Builder<PersonRow> list, LocalDate today) {
        return list.column(Column.<PersonRow>of(
                                "Name",
                                person -> Cell.link(
                                        person.name(),
                                        "/people/" + person.id(),
                                        PersonWords.posts(person.appointments(), today)))
                        .sortedBy("name"))
                .column(Column.<PersonRow>of(
                                "Post", person -> Cell.text(PersonWords.posts(person.appointments(), today)))
                        .inExportsOnly())
                .column(Column.<PersonRow>of(
                                "Where", person -> Cell.text(PersonWords.places(person.appointments(), today)))
                        .sortedBy("school"))
                .column(Column.<PersonRow>of(
                        "Helps with", person -> Cell.text(PersonWords.specialisms(person.specialisms()))))
                .column(Column.<PersonRow>of("Support days a year", person -> Cell.number(person.supportDaysPerYear()))
                        .number()
                        .sortedByMost("supportDays"));
    }
}
