package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.uplift.platform.access.Scope;
import org.uplift.platform.permission.PlaceKind;
import org.uplift.platform.permission.PostKind;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;
import org.uplift.schools.api.people.SaveAppointment;
import org.uplift.schools.api.people.SavePerson;
import org.uplift.schools.api.people.SaveSpecialism;
import org.uplift.schools.register.Phase;
import org.uplift.schools.register.SchoolDirectory;

/** What a request about a person has to keep that one field alone cannot tell. */
@ApplicationScoped
class PeopleRules {

    private static final Map<PlaceKind, String> WHERE =
            Map.of(PlaceKind.SCHOOL, "at a school", PlaceKind.HUB, "at a hub", PlaceKind.TRUST, "across the trust");

    private final SchoolDirectory schools;

    PeopleRules(SchoolDirectory schools) {
        this.schools = schools;
    }

    /**
     * Checks a request.
     *
     * @throws ProblemException VALIDATION naming every field that is wrong
     */
    void check(SavePerson request, Scope scope, Map<String, PostKind> kinds) {
        var found = new ArrayList<Violation>();
        checkAppointments(request.appointments(), scope, found);
        checkKinds(request.appointments(), kinds, found);
        checkHeldOnce(request.appointments(), found);
        checkSpecialisms(request.specialisms(), found);
        if (!found.isEmpty()) {
            throw new ProblemException(ProblemType.VALIDATION, found.getFirst().detail(), found);
        }
    }

    private void checkAppointments(List<SaveAppointment> appointments, Scope scope, List<Violation> found) {
        var known = schools.named(appointments.stream()
                .map(SaveAppointment::schoolUrn)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (int at = 0; at < appointments.size(); at++) {
            var appointment = appointments.get(at);
            var urn = appointment.schoolUrn();
            if (urn == null && !scope.wholeTrust()) {
                found.add(new Violation(
                        pointer(at, "schoolUrn"),
                        "Name a school: only somebody who works across the trust appoints across the trust."));
            } else if (appointment.hub() != null && !schools.hasHub(appointment.hub())) {
                found.add(new Violation(
                        pointer(at, "hub"), "No school belongs to a hub called " + appointment.hub() + "."));
            } else if (urn != null && !(known.containsKey(urn) && scope.includes(urn))) {
                found.add(new Violation(pointer(at, "schoolUrn"), "There is no school with URN " + urn + "."));
            }
            var to = appointment.to();
            if (to != null && to.isBefore(appointment.from())) {
                found.add(new Violation(pointer(at, "to"), "An appointment cannot end before it starts."));
            }
        }
    }

    private void checkKinds(List<SaveAppointment> appointments, Map<String, PostKind> kinds, List<Violation> found) {
        for (int at = 0; at < appointments.size(); at++) {
            var appointment = appointments.get(at);
            var kind = kinds.get(appointment.kind().strip());
            if (kind == null) {
                found.add(new Violation(
                        pointer(at, "kind"),
                        "There is no kind of post " + appointment.kind().strip() + "."));
            } else if (appointment.schoolUrn() != null && appointment.hub() != null) {
                found.add(new Violation(pointer(at, "hub"), "A post is held at a school or at a hub, not at both."));
            } else if (!kind.heldAt().contains(place(appointment))) {
                found.add(new Violation(
                        pointer(at, appointment.hub() == null ? "schoolUrn" : "hub"),
                        kind.title() + " is not a post " + WHERE.get(place(appointment)) + "."));
            }
        }
    }

    private static PlaceKind place(SaveAppointment appointment) {
        if (appointment.schoolUrn() != null) {
            return PlaceKind.SCHOOL;
        }
        return appointment.hub() == null ? PlaceKind.TRUST : PlaceKind.HUB;
    }

    /** One person holds one post at one place once at a time; two people may share it, as co-headteachers do. */
    static void checkHeldOnce(List<SaveAppointment> appointments, List<Violation> found) {
        for (int at = 1; at < appointments.size(); at++) {
            var later = appointments.get(at);
            var clash = appointments.subList(0, at).stream()
                    .filter(earlier -> isSamePost(earlier, later) && overlap(earlier, later))
                    .findFirst();
            if (clash.isPresent()) {
                var since = clash.get().from();
                found.add(new Violation(
                        pointer(at, "kind"),
                        "The same post is held already, from " + since + ": end that one before this one starts."));
            }
        }
    }

    private static boolean isSamePost(SaveAppointment one, SaveAppointment other) {
        return one.kind().strip().equals(other.kind().strip())
                && Objects.equals(one.schoolUrn(), other.schoolUrn())
                && Objects.equals(one.hub(), other.hub());
    }

    private static boolean overlap(SaveAppointment one, SaveAppointment other) {
        return startsWithin(one, other) && startsWithin(other, one);
    }

    private static boolean startsWithin(SaveAppointment one, SaveAppointment other) {
        var end = other.to();
        return end == null || !one.from().isAfter(end);
    }

    private static String pointer(int at, String field) {
        return "/appointments/" + at + "/" + field;
    }

    private static void checkSpecialisms(List<SaveSpecialism> specialisms, List<Violation> found) {
        for (int at = 0; at < specialisms.size(); at++) {
            var phase = specialisms.get(at).phase();
            if (phase != null && !phase.isBlank() && !new Phase(phase).known()) {
                found.add(new Violation(
                        "/specialisms/" + at + "/phase", "A phase is one of " + String.join(", ", Phase.WORDS) + "."));
            }
        }
    }
}
