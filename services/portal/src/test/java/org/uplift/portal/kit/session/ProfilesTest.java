package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.me.Profile;

class ProfilesTest {

    private static final String SESSION = "s1:person";

    private final Deque<Supplier<Profile>> answers = new ArrayDeque<>();
    private final Now now = new Now();
    private final Profiles profiles = new Profiles(() -> answers.removeFirst().get(), now);

    @Test
    void an_answer_holds_for_half_a_minute_and_then_it_is_asked_again() {
        answers.add(() -> called("Before"));
        answers.add(() -> called("After"));

        assertThat(profiles.of(SESSION).name()).isEqualTo("Before");
        now.pass(Duration.ofSeconds(29));
        assertThat(profiles.of(SESSION).name()).isEqualTo("Before");
        now.pass(Duration.ofSeconds(1));
        assertThat(profiles.of(SESSION).name()).isEqualTo("After");
    }

    @Test
    void each_session_is_asked_for_itself() {
        answers.add(() -> called("One"));
        answers.add(() -> called("Other"));

        assertThat(profiles.of("s1:one").name()).isEqualTo("One");
        assertThat(profiles.of("s2:other").name()).isEqualTo("Other");
    }

    @Test
    void while_schools_is_away_the_last_answer_holds_for_ten_minutes() {
        answers.add(() -> called("Before"));
        profiles.of(SESSION);

        for (int asked = 0; asked < 19; asked++) {
            now.pass(Duration.ofSeconds(30));
            answers.add(ProfilesTest::away);
            assertThat(profiles.of(SESSION).name()).isEqualTo("Before");
        }
        now.pass(Duration.ofSeconds(30));
        answers.add(ProfilesTest::away);

        assertThatThrownBy(() -> profiles.of(SESSION))
                .isInstanceOfSatisfying(
                        ProblemException.class, away -> assertThat(away.type()).isEqualTo(ProblemType.SERVICE_AWAY));
        assertThat(profiles.known(SESSION)).isEmpty();
    }

    @Test
    void while_schools_is_away_it_is_asked_once_in_half_a_minute_and_an_answer_counts_at_once() {
        answers.add(() -> called("Before"));
        profiles.of(SESSION);
        now.pass(Duration.ofSeconds(30));
        answers.add(ProfilesTest::away);
        profiles.of(SESSION);

        now.pass(Duration.ofSeconds(29));
        assertThat(profiles.of(SESSION).name()).isEqualTo("Before");
        now.pass(Duration.ofSeconds(1));
        answers.add(() -> called("Back"));
        assertThat(profiles.of(SESSION).name()).isEqualTo("Back");
    }

    @Test
    void a_first_question_that_fails_leaves_nothing_and_is_asked_again() {
        answers.add(ProfilesTest::away);
        answers.add(() -> called("There"));

        assertThatThrownBy(() -> profiles.of(SESSION)).isInstanceOf(ProblemException.class);
        assertThat(profiles.of(SESSION).name()).isEqualTo("There");
    }

    @Test
    void whoever_is_signed_in_no_longer_is_not_taken_for_who_they_were() {
        answers.add(() -> called("Before"));
        profiles.of(SESSION);
        now.pass(Duration.ofSeconds(30));
        answers.add(() -> {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in again.");
        });

        assertThatThrownBy(() -> profiles.of(SESSION)).isInstanceOf(ProblemException.class);
        assertThat(profiles.known(SESSION)).isEmpty();
    }

    @Test
    void what_is_known_is_told_without_asking() {
        assertThat(profiles.known(SESSION)).isEmpty();
        answers.add(() -> called("Known"));
        profiles.of(SESSION);
        now.pass(Duration.ofMinutes(9));

        assertThat(profiles.known(SESSION).map(Profile::name)).hasValue("Known");
    }

    private static Profile called(String name) {
        return new Profile(null, name, List.of(), List.of(), List.of(), Profile.Standing.LINKED);
    }

    private static Profile away() {
        throw new ProblemException(ProblemType.SERVICE_AWAY, "Schools cannot be reached.");
    }

    /** A clock that goes on when told to. */
    private static final class Now extends Clock {

        private Instant instant = Instant.parse("2026-11-28T09:00:00Z");

        void pass(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
