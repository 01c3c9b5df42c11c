package org.uplift.schools.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.capacity.MatchRow;
import org.uplift.schools.api.capacity.MatchSearch;
import org.uplift.schools.people.HeldPost;
import org.uplift.schools.people.Staff;
import org.uplift.schools.people.StaffMember;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;

/**
 * Finds the people who could meet a need: who knows the strand, subject and phase, has the days, and does not work at
 * the school itself. Of two alike, the one whose school gives less, or is in the same hub, comes first.
 */
@ApplicationScoped
class Matching {

    private static final String MATCHES = "matches-best-first";
    private static final int MOST_FOR_FREE_DAYS = 15;
    private static final int MOST_FOR_GIVING_LITTLE = 15;
    private static final int SAME_HUB = 10;

    /** Best first; names and identifiers make the order of equals certain. */
    static final Comparator<MatchRow> BEST_FIRST =
            Comparator.comparingInt(MatchRow::score).reversed().thenComparing(MatchRow::personId);

    private final Staff staff;
    private final Bookings bookings;
    private final SchoolDirectory schools;
    private final Pages pages;
    private final Access access;
    private final Clock clock;

    Matching(Staff staff, Bookings bookings, SchoolDirectory schools, Pages pages, Access access, Clock clock) {
        this.staff = staff;
        this.bookings = bookings;
        this.schools = schools;
        this.pages = pages;
        this.access = access;
        this.clock = clock;
    }

    /** A page of everybody who could, best first. */
    @Transactional
    public Page<MatchRow> page(MatchSearch search, PageRequest request) {
        var receiver = search.receiver;
        if (receiver == null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "The parameter receiver is the URN of the school to be supported.");
        }
        var after = pages.start(MATCHES, request);
        var school = schools.find(access.scope(), receiver)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_SCHOOL, "There is no school with URN %d.".formatted(receiver)));
        var found = find(Wanted.of(search, school, LocalDate.now(clock))).stream()
                .filter(match -> after.isEmpty() || isBehind(match, after.get()))
                .limit(request.limit + 1L)
                .toList();
        return pages.page(MATCHES, request, found, Matching::key);
    }

    private static List<String> key(MatchRow match) {
        return List.of(String.valueOf(match.score()), match.personId().toString());
    }

    private static boolean isBehind(MatchRow match, List<String> key) {
        int score = Integer.parseInt(key.get(0));
        return match.score() < score
                || (match.score() == score && match.personId().compareTo(UUID.fromString(key.get(1))) > 0);
    }

    /** Everybody who could, best first. Takes the same number of statements however many there are. */
    private List<MatchRow> find(Wanted wanted) {
        var able = able(wanted);
        var held = bookings.heldDays(able.stream().map(one -> one.person().id()).toList(), wanted.year());
        var urns = able.stream()
                .map(one -> one.post().schoolUrn())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var named = schools.named(urns);
        var given = bookings.givenDays(urns, wanted.year());
        return able.stream()
                .flatMap(one -> match(
                        one,
                        wanted,
                        free(one.person(), held),
                        Optional.ofNullable(one.post().schoolUrn()).map(named::get),
                        given)
                        .stream())
                .sorted(BEST_FIRST)
                .toList();
    }

    private record Able(StaffMember person, HeldPost post, Fit fit) {}

    private List<Able> able(Wanted wanted) {
        var able = new ArrayList<Able>();
        for (var person : staff.skilledIn(wanted.strand())) {
            var post = person.postDuring(wanted.from(), wanted.to());
            var fit = Fit.best(person.specialisms(), wanted);
            if (post.isPresent()
                    && fit.isPresent()
                    && !person.worksAt(wanted.receiver().urn(), wanted.from(), wanted.to())) {
                able.add(new Able(person, post.get(), fit.get()));
            }
        }
        return able;
    }

    private static BigDecimal free(StaffMember person, Map<UUID, BigDecimal> held) {
        return Days.plain(BigDecimal.valueOf(person.supportDaysPerYear())
                .subtract(held.getOrDefault(person.id(), BigDecimal.ZERO)));
    }

    private static Optional<MatchRow> match(
            Able one, Wanted wanted, BigDecimal free, Optional<SchoolCard> school, Map<Integer, BigDecimal> given) {
        if (free.compareTo(wanted.days()) < 0) {
            return Optional.empty();
        }
        var person = one.person();
        var gives = gives(one.post().schoolUrn(), given);
        var reasons = new ArrayList<>(one.fit().reasons());
        int score = one.fit().points() + forFreeDays(free) + forGivingLittle(gives);
        reasons.add("%s free in %s".formatted(Days.words(free), wanted.year()));
        if (inTheSameHub(school, wanted.receiver())) {
            reasons.add("In the same hub");
            score += SAME_HUB;
        }
        if (school.isPresent() && gives.signum() == 0) {
            reasons.add("Their school gives no days yet in " + wanted.year());
        }
        return Optional.of(new MatchRow(
                person.id(),
                person.name(),
                one.post().post(),
                one.post().schoolUrn(),
                school.map(SchoolCard::name).orElse("The trust"),
                free,
                BigDecimal.valueOf(person.supportDaysPerYear()),
                List.copyOf(reasons),
                gives,
                score));
    }

    private static BigDecimal gives(@Nullable Integer school, Map<Integer, BigDecimal> given) {
        return school == null ? BigDecimal.ZERO : Days.plain(given.getOrDefault(school, BigDecimal.ZERO));
    }

    private static boolean inTheSameHub(Optional<SchoolCard> school, SchoolCard receiver) {
        var hub = receiver.hub();
        return hub != null && school.filter(card -> hub.equals(card.hub())).isPresent();
    }

    private static int forFreeDays(BigDecimal free) {
        return Math.min(MOST_FOR_FREE_DAYS, whole(free));
    }

    private static int forGivingLittle(BigDecimal gives) {
        return Math.max(0, MOST_FOR_GIVING_LITTLE - whole(gives));
    }

    private static int whole(BigDecimal days) {
        return days.setScale(0, RoundingMode.FLOOR).intValue();
    }
}
