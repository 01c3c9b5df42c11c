package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PostKind;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.schools.api.people.AppointmentState;
import org.uplift.schools.api.people.ApprovalState;
import org.uplift.schools.api.people.ApprovalSubject;
import org.uplift.schools.api.people.SaveAppointment;
import org.uplift.schools.api.people.SavePerson;

/** What of an appointment stands, and what waits for a second person. */
class AppointmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate AUGUST = LocalDate.of(2027, 8, 31);
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Map<String, PostKind> KINDS =
            ShippedPosts.all().stream().collect(Collectors.toMap(PostKind::code, Function.identity()));
    private static final Writing WRITING = new Writing(new Author("writer", null, null), NOW, TODAY);
    private static final Author SECOND = new Author("second", null, null);

    @Test
    void aHeadshipStandsAtOnce() {
        var head = appointed("HEAD", 900101, null, null);

        assertThat(head.held().state()).isEqualTo(AppointmentState.STANDS);
        assertThat(head.told()).isEmpty();
    }

    @Test
    void aPostThatDecidesIsHeldByNobodyBeforeASecondPersonApproves() {
        var director = appointed("DIRECTOR", null, null, null);

        assertThat(director.held().state()).isEqualTo(AppointmentState.WAITS);
        assertThat(director.held().during(TODAY, TODAY)).isFalse();
        assertThat(PersonEvent.Appointed.of(director.held()).approved()).isFalse();

        approve(director);

        assertThat(director.held().during(TODAY, TODAY)).isTrue();
        assertThat(director.powers())
                .containsExactlyInAnyOrder(Permission.INTERVENTIONS_DECIDE, Permission.PRACTICES_DECIDE);
        assertThat(PersonEvent.Appointed.of(director.held()).approved()).isTrue();
    }

    @Test
    void onePostOfLongAgoIsRecordedAsItWas() {
        var past = appointed("CEO", null, null, TODAY.minusDays(1));

        assertThat(past.held().state()).isEqualTo(AppointmentState.STANDS);
        assertThat(past.powers()).isEmpty();
    }

    @Test
    void onePostOfLongAgoThatGoesOnAfterAllWaitsWithAllThatItGives() {
        var past = appointed("CEO", null, null, TODAY.minusDays(1));

        change(past, null, null);

        assertThat(past.terms().endsOn()).isEqualTo(TODAY.minusDays(1));
        approve(past);
        assertThat(past.terms().endsOn()).isNull();
        assertThat(past.powers()).isEqualTo(kind("CEO").powers());
    }

    @Test
    void aLaterEndWaitsWhileWhatWasApprovedStands() {
        var director = approved("DIRECTOR", AUGUST);

        change(director, null, null);

        assertThat(director.terms().endsOn()).isEqualTo(AUGUST);
        assertThat(director.held().during(TODAY, TODAY)).isTrue();
        assertThat(director.told()).singleElement().satisfies(asked -> {
            assertThat(asked.subject()).isEqualTo(ApprovalSubject.TERMS);
            assertThat(asked.terms().endsOn()).isNull();
        });
        approve(director);
        assertThat(director.terms().endsOn()).isNull();
    }

    @Test
    void aLargerShareWaitsAndTheEarlierEndAskedWithItIsTakenAtOnce() {
        var director = approved("DIRECTOR", AUGUST, "0.6");

        change(director, "1", LocalDate.of(2027, 3, 31));

        assertThat(director.terms().share()).isEqualByComparingTo("0.6");
        assertThat(director.terms().endsOn()).isEqualTo("2027-03-31");
        approve(director);
        assertThat(director.terms().share()).isEqualByComparingTo("1");
    }

    @Test
    void anEarlierEndAndASmallerShareNeedNobody() {
        var director = approved("DIRECTOR", AUGUST);

        change(director, "0.5", TODAY);

        assertThat(director.told()).isEmpty();
        assertThat(director.terms().same(new Terms(new BigDecimal("0.5"), TODAY)))
                .isTrue();
    }

    @Test
    void whatIsSentAgainAsItWasAskedGoesOnWaitingAndWhatStandsTakesItBack() {
        var director = approved("DIRECTOR", AUGUST);
        change(director, null, null);
        var asked = director.told().getFirst();

        change(director, null, null);
        assertThat(director.told()).containsExactly(asked);

        change(director, null, AUGUST);
        assertThat(director.told()).isEmpty();
        assertThat(asked.state()).isEqualTo(ApprovalState.WITHDRAWN);
    }

    @Test
    void onePostThatWaitsAndIsChangedIsAskedAnew() {
        var director = appointed("DIRECTOR", null, null, null);
        var first = director.told().getFirst();

        change(director, null, AUGUST);

        assertThat(first.state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(director.told())
                .singleElement()
                .satisfies(asked -> assertThat(asked.terms().endsOn()).isEqualTo(AUGUST));
    }

    @Test
    void turnedDownItGivesNothingTellsWhyAndWaitsAgainOnceChanged() {
        var director = appointed("DIRECTOR", null, null, null);

        director.told().getFirst().turnDown(SECOND, NOW, "Not agreed by the board");

        assertThat(director.held().during(TODAY, TODAY)).isFalse();
        assertThat(director.told()).singleElement().extracting(Approval::reason).isEqualTo("Not agreed by the board");
        change(director, null, null);
        assertThat(director.held().state()).isEqualTo(AppointmentState.TURNED_DOWN);
        change(director, null, AUGUST);
        assertThat(director.held().state()).isEqualTo(AppointmentState.WAITS);
    }

    @Test
    void aLongerPostTurnedDownLeavesWhatWasApproved() {
        var director = approved("DIRECTOR", AUGUST);
        change(director, null, null);

        director.told().getFirst().turnDown(SECOND, NOW, "One more year is enough");

        assertThat(director.terms().endsOn()).isEqualTo(AUGUST);
        assertThat(director.held().during(TODAY, TODAY)).isTrue();
    }

    @Test
    void whatAKindIsGivenLaterItsHoldersWaitForWithWhatTheyHaveMeanwhile() {
        var head = appointed("HEAD", 900101, null, null);
        var added = Set.of(Permission.INTERVENTIONS_DECIDE);

        head.offer(added, WRITING);

        assertThat(head.held().during(TODAY, TODAY)).isTrue();
        assertThat(head.powers()).isEmpty();
        head.told().getFirst().approve(SECOND, NOW, added);
        assertThat(head.powers()).isEqualTo(added);
    }

    @Test
    void aLongerPostIsNotAskedForWithWhatItsKindWasGivenMeanwhile() {
        var director = approved("DIRECTOR", AUGUST);
        director.offer(Set.of(Permission.BUDGETS_WRITE), WRITING);

        change(director, null, null);

        assertThat(director.told())
                .extracting(Approval::subject)
                .containsExactly(ApprovalSubject.POWERS, ApprovalSubject.TERMS);
        assertThat(director.told().getLast().powers())
                .isEqualTo(kind("DIRECTOR").powers());
    }

    @Test
    void whatAKindLosesIsAskedForAgainWhenItComesBack() {
        var director = approved("DIRECTOR", AUGUST);
        var decides = Set.of(Permission.PRACTICES_DECIDE);

        assertThat(director.lose(decides, WRITING)).isTrue();

        assertThat(director.powers()).containsExactly(Permission.INTERVENTIONS_DECIDE);
        director.offer(decides, WRITING);
        assertThat(director.powers()).containsExactly(Permission.INTERVENTIONS_DECIDE);
    }

    @Test
    void whatTheKindNoLongerGrantsIsNotApproved() {
        var director = appointed("DIRECTOR", null, null, null);

        director.told().getFirst().approve(SECOND, NOW, Set.of(Permission.PRACTICES_DECIDE));

        assertThat(director.powers()).containsExactly(Permission.PRACTICES_DECIDE);
    }

    private static Appointment approved(String kind, LocalDate to) {
        return approved(kind, to, null);
    }

    private static Appointment approved(String kind, LocalDate to, @Nullable String share) {
        var appointment = appointed(kind, null, share, to);
        approve(appointment);
        return appointment;
    }

    private static void approve(Appointment appointment) {
        appointment
                .told()
                .getFirst()
                .approve(SECOND, NOW, kind(appointment.kind()).powers());
    }

    private static Appointment appointed(
            String kind, @Nullable Integer school, @Nullable String share, @Nullable LocalDate to) {
        var asked = asked(kind, school, share, to);
        var person = new Person(
                new SavePerson("Asha Rao", "asha.rao@uplift.test", List.of(asked), List.of(), null), KINDS, WRITING);
        return person.appointments().getFirst();
    }

    private static void change(Appointment appointment, @Nullable String share, @Nullable LocalDate to) {
        var kind = appointment.kind();
        appointment.become(asked(kind, appointment.schoolUrn(), share, to), kind(kind), WRITING);
    }

    private static SaveAppointment asked(
            String kind, @Nullable Integer school, @Nullable String share, @Nullable LocalDate to) {
        return new SaveAppointment(
                kind,
                null,
                school,
                null,
                share == null ? null : new BigDecimal(share),
                false,
                LocalDate.of(2024, 9, 1),
                to);
    }

    private static PostKind kind(String code) {
        var kind = KINDS.get(code);
        assertThat(kind).as(code).isNotNull();
        return kind;
    }
}
