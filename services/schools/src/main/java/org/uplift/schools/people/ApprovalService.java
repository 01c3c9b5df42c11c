package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.posts.KindsOfPost;
import org.uplift.schools.posts.PowersChanged;

/** Lets a second person answer, and asks them anew where a kind of post is given more. */
@ApplicationScoped
public class ApprovalService {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Approvals approvals;
    private final People people;
    private final KindsOfPost kinds;
    private final ApprovalViews views;
    private final OwnAppointments own;
    private final Outbox outbox;
    private final Access access;
    private final Clock clock;

    ApprovalService(
            Approvals approvals,
            People people,
            KindsOfPost kinds,
            ApprovalViews views,
            OwnAppointments own,
            Outbox outbox,
            Access access,
            Clock clock) {
        this.approvals = approvals;
        this.people = people;
        this.kinds = kinds;
        this.views = views;
        this.own = own;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    Page<ApprovalRow> list(ListRequest request) {
        var found = approvals.waiting(access.scope(), LocalDate.now(clock), request);
        return new Page<>(views.of(found.items()), found.next(), found.total());
    }

    @Transactional
    ApprovalRow read(UUID id) {
        return views.of(find(id));
    }

    @Transactional
    ApprovalRow approve(UUID id) {
        var asked = open(id);
        var kind = Objects.requireNonNull(kinds.byCode().get(asked.appointment().kind()));
        asked.approve(own.author(), clock.instant(), kind.powers());
        announce(asked);
        return views.of(asked);
    }

    @Transactional
    ApprovalRow turnDown(UUID id, String reason) {
        var asked = open(id);
        asked.turnDown(own.author(), clock.instant(), reason.strip());
        announce(asked);
        return views.of(asked);
    }

    /** What waits, its person's row locked, so that of two who answer at once the second hears what the first did. */
    private Approval open(UUID id) {
        approvals.personOf(id).ifPresent(person -> people.lock(List.of(person)));
        var asked = find(id);
        if (!asked.waiting()) {
            throw new ProblemException(ProblemType.CONFLICT, answered(views.of(asked)));
        }
        own.whyNot(asked).ifPresent(why -> {
            throw new ProblemException(ProblemType.FORBIDDEN, why);
        });
        return asked;
    }

    private Approval find(UUID id) {
        return approvals.find(access.scope(), id).orElseThrow(() -> ProblemException.notFound("What waits " + id));
    }

    private static String answered(ApprovalRow asked) {
        var by = named(asked.decidedBy());
        var at = WHEN.format(Objects.requireNonNull(asked.decidedAt()));
        return switch (asked.state()) {
            case APPROVED -> "%s approved this on %s.".formatted(by, at);
            case TURNED_DOWN -> "%s turned this down on %s: %s".formatted(by, at, asked.reason());
            case WITHDRAWN ->
                "%s changed the post on %s, so that this is asked no more. Look at what waits now.".formatted(by, at);
            case WAITING -> throw new IllegalArgumentException("It waits still");
        };
    }

    private static String named(@Nullable String name) {
        return name == null ? "An administrator" : name;
    }

    private void announce(Approval asked) {
        var person = asked.appointment().person();
        outbox.record(person, new Announcement(EventTypes.PERSON_CHANGED, person.event()));
    }

    /** What a kind is given its holders wait for, each by themselves; what it loses they have no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes PowersChanged change) {
        var writing = new Writing(own.author(), clock.instant(), LocalDate.now(clock));
        var poorer = new LinkedHashSet<Person>();
        for (var held : approvals.ofKind(change.kind())) {
            if (!change.removed().isEmpty() && held.lose(change.removed(), writing)) {
                poorer.add(held.person());
            }
            if (!change.added().isEmpty()) {
                held.offer(change.added(), writing);
            }
        }
        if (!poorer.isEmpty()) {
            outbox.recordAll(poorer, person -> new Announcement(EventTypes.PERSON_CHANGED, person.event()));
        }
    }
}
