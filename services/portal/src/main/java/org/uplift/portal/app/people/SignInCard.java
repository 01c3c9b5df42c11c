package org.uplift.portal.app.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.LondonClock;
import org.uplift.portal.kit.page.Words;
import org.uplift.schools.api.signins.InvitedBy;
import org.uplift.schools.api.signins.SignInAction;
import org.uplift.schools.api.signins.SignInRecord;
import org.uplift.schools.api.signins.SignInState;

/**
 * How somebody signs in, in plain words, with what can be done about it.
 *
 * @param now where it stands, in a sentence
 * @param more what there is to say beside it
 * @param problem why Keycloak has not agreed; empty where it has, or has not been asked
 */
public record SignInCard(String now, List<String> more, String problem, List<Act> acts) {

    private static final Map<SignInAction, String> LABELS = Map.of(
            SignInAction.INVITE, "Invite",
            SignInAction.ONE_TIME_PASSWORD, "Give a one-time password",
            SignInAction.DISABLE, "Switch off",
            SignInAction.ENABLE, "Switch on",
            SignInAction.END, "End for good",
            SignInAction.RELINK, "Link another sign-in");

    /** Something that can be done. */
    public record Act(String label, String href) {}

    static SignInCard of(SignInRecord signIn) {
        return new SignInCard(now(signIn), more(signIn), problem(signIn), acts(signIn));
    }

    private static String now(SignInRecord signIn) {
        return switch (signIn.state()) {
            case NONE -> "Not invited yet.";
            case TO_MAKE, TO_DISABLE, TO_END ->
                words(signIn.state()) + " Waiting for Keycloak since " + moment(signIn.waitingSince()) + ".";
            case MADE -> made(signIn);
            case DISABLED -> "Switched off.";
            case ENDED -> "Ended. They cannot sign in.";
        };
    }

    private static String words(SignInState state) {
        return switch (state) {
            case TO_DISABLE -> "Switched off: Uplift opens nothing to them any more.";
            case TO_END -> "Ended: Uplift opens nothing to them any more.";
            case NONE, TO_MAKE, MADE, DISABLED, ENDED -> "Being set up.";
        };
    }

    private static String made(SignInRecord signIn) {
        if (signIn.firstSignedInAt() != null) {
            return "First signed in on " + day(signIn.firstSignedInAt()) + ".";
        }
        return signIn.invitedAt() == null
                ? "Not signed in yet."
                : "Invited on " + day(signIn.invitedAt()) + ", not signed in yet.";
    }

    private static List<String> more(SignInRecord signIn) {
        var more = new ArrayList<String>();
        if (signIn.linked() != null && signIn.state().open()) {
            more.add("Linked on " + day(signIn.linkedAt()) + ", "
                    + signIn.linked().inSentence() + ".");
        }
        if (signIn.reason() != null) {
            more.add("Reason given: " + signIn.reason());
        }
        return more;
    }

    private static String problem(SignInRecord signIn) {
        if (signIn.problem() == null) {
            return "";
        }
        var next = signIn.nextTryAt();
        return signIn.problem().label()
                + (next == null ? "" : " Tried " + times(signIn.attempts()) + ", next on " + moment(next) + ".");
    }

    private static String times(int attempts) {
        return attempts == 1 ? "once" : attempts + " times";
    }

    private static List<Act> acts(SignInRecord signIn) {
        return signIn.actions().stream()
                .filter(action -> action != SignInAction.ONE_TIME_PASSWORD || signIn.invitedBy() == InvitedBy.PASSWORD)
                .map(action -> new Act(label(action, signIn), SignInForms.at(signIn.personId(), part(action))))
                .toList();
    }

    private static String label(SignInAction action, SignInRecord signIn) {
        return action == SignInAction.INVITE
                        && signIn.invitedAt() != null
                        && signIn.state().open()
                ? "Invite again"
                : LABELS.getOrDefault(action, "");
    }

    /** The last part of the address where it is done. */
    static String part(SignInAction action) {
        return switch (action) {
            case INVITE -> "invite";
            case ONE_TIME_PASSWORD -> "password";
            case DISABLE -> "off";
            case ENABLE -> "on";
            case END -> "end";
            case RELINK -> "relink";
        };
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "a day nobody noted" : Words.day(LocalDate.ofInstant(at, LondonClock.ZONE));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "a moment ago" : Words.moment(at);
    }
}
