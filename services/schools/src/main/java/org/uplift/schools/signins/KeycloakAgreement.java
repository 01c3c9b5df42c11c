package org.uplift.schools.signins;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.uplift.platform.access.TokenSubject;
import org.uplift.schools.api.signins.InvitedBy;
import org.uplift.schools.api.signins.SignInProblem;
import org.uplift.schools.signins.KeycloakUsers.NewAccount;

/**
 * Asks Keycloak for what is wanted of people's accounts, again until it agrees: one process at a time for each person, with
 * no connection in hand. Killed between any two steps it begins anew and finds what it had done: an account it made has the
 * person's identifier for its name. An invitation may then come twice.
 */
@ApplicationScoped
class KeycloakAgreement {

    private static final Logger LOG = Logger.getLogger(KeycloakAgreement.class);

    /** So that one run ends; the next follows within seconds. */
    private static final int MOST_AT_A_TIME = 50;

    private final SignInAgreement agreement;
    private final KeycloakUsers users;
    private final SignInSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();

    KeycloakAgreement(
            SignInAgreement agreement,
            KeycloakUsers users,
            SignInSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.agreement = agreement;
        this.users = users;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("uplift.sign.ins.waiting", waiting, AtomicLong::get)
                .description("Sign-ins about which Keycloak has not agreed yet")
                .register(meters);
        Gauge.builder("uplift.sign.ins.waiting.seconds", longest, AtomicLong::get)
                .description("How long the first of them has waited")
                .register(meters);
        for (var problem : SignInProblem.values()) {
            failed(problem);
        }
    }

    @Scheduled(
            every = "${uplift.sign-ins.every}",
            delayed = "5s",
            identity = "keycloak-agreement",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void agree() {
        agreement.switchOffLeavers();
        for (int asked = 0; asked < MOST_AT_A_TIME; asked++) {
            var work = agreement.next();
            if (work.isEmpty() || !agreed(work.get())) {
                break;
            }
        }
        measure();
    }

    private void measure() {
        var now = agreement.waiting();
        waiting.set(now.number());
        longest.set(now.since()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L));
    }

    /** Whether the next is worth asking for: not while Keycloak is away for all of them. */
    private boolean agreed(SignInWork work) {
        try {
            var problem = switch (work.wanted()) {
                case TO_MAKE -> make(work);
                case TO_DISABLE -> disable(work);
                case TO_END -> end(work);
                // It was settled by whoever had it before.
                case NONE, MADE, DISABLED, ENDED -> Optional.<SignInProblem>empty();
            };
            problem.ifPresentOrElse(why -> failed(work, why, why.name()), () -> agreement.agreed(work));
            return true;
        } catch (KeycloakException e) {
            failed(work, e.problem(), String.valueOf(e.getMessage()));
            return e.problem() != SignInProblem.AWAY;
        }
    }

    private void failed(SignInWork work, SignInProblem why, String cause) {
        failed(why).increment();
        LOG.warnf("Keycloak does not agree yet person=%s wanted=%s cause=%s", work.personId(), work.wanted(), cause);
        agreement.failed(work, why);
    }

    private Counter failed(SignInProblem why) {
        return meters.counter("uplift.sign.ins.failed", "problem", why.name());
    }

    private Optional<SignInProblem> make(SignInWork work) {
        var found = account(work);
        if (found.isEmpty() && work.owner().isPresent()) {
            agreement.lose(work);
        }
        var email = work.email();
        if (email.isEmpty()) {
            return Optional.of(SignInProblem.NO_ADDRESS);
        }
        var user = found.or(() -> users.withEmail(email.get()));
        if (user.isEmpty()) {
            // Whoever makes it at the same moment makes the same: it is looked for again.
            users.make(newAccount(work, email.get()));
            user = users.withUsername(work.username()).or(() -> users.withEmail(email.get()));
        }
        return user.isEmpty() ? Optional.of(SignInProblem.ANOTHERS) : open(work, user.get(), email.get());
    }

    private Optional<SignInProblem> open(SignInWork work, KeycloakUser user, String email) {
        var made = user.username().equalsIgnoreCase(work.username());
        var known = work.owner().filter(who -> who.subject().equals(user.id())).isPresent();
        if (!known && !made && !user.emailVerified()) {
            return Optional.of(SignInProblem.NOT_VERIFIED);
        }
        var changes = new HashMap<String, Object>();
        if (!user.enabled()) {
            if (users.isAdministrator(user.id())) {
                return Optional.of(SignInProblem.ADMINISTRATOR);
            }
            changes.put("enabled", true);
        }
        if (made && !work.settled() && !user.email().equalsIgnoreCase(email)) {
            changes.put("email", email);
            changes.put("emailVerified", vouched());
        }
        if (!agreement.link(work, new TokenSubject(settings.issuer(), user.id()), made)) {
            return Optional.of(SignInProblem.ANOTHERS);
        }
        if (!changes.isEmpty()) {
            users.change(user.id(), changes);
        }
        if (made && work.invitationDue() && settings.invitedBy() == InvitedBy.MAIL) {
            users.invite(user.id());
        }
        return Optional.empty();
    }

    private Optional<SignInProblem> disable(SignInWork work) {
        var user = account(work);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        if (users.isAdministrator(user.get().id())) {
            return Optional.of(SignInProblem.ADMINISTRATOR);
        }
        users.change(user.get().id(), Map.of("enabled", false));
        users.signOut(user.get().id());
        return Optional.empty();
    }

    private Optional<SignInProblem> end(SignInWork work) {
        var user = account(work);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        if (users.isAdministrator(user.get().id())) {
            return Optional.of(SignInProblem.ADMINISTRATOR);
        }
        users.signOut(user.get().id());
        users.delete(user.get().id());
        return Optional.empty();
    }

    /** The account a person is linked with; else one that was made for them by a process that did not live to note it. */
    private Optional<KeycloakUser> account(SignInWork work) {
        return work.owner().isPresent()
                ? users.withId(work.owner().get().subject())
                : users.withUsername(work.username());
    }

    private NewAccount newAccount(SignInWork work, String email) {
        var name = work.name();
        var space = name.lastIndexOf(' ');
        return new NewAccount(
                work.username(),
                email,
                space < 0 ? name : name.substring(0, space),
                name.substring(space + 1),
                vouched());
    }

    /** Whoever gets a mail shows by it that the address is theirs; otherwise the office says so. */
    private boolean vouched() {
        return settings.invitedBy() != InvitedBy.MAIL;
    }
}
