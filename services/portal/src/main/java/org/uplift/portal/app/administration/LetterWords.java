package org.uplift.portal.app.administration;

import java.util.Locale;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.portal.kit.page.Words;

/** A dead letter in people's words. */
final class LetterWords {

    private LetterWords() {}

    /** {@code org.uplift.interventions.intervention.proposed.v1} is Intervention proposed. */
    static String title(DeadLetter letter) {
        var parts = type(letter).split("\\.", -1);
        if (parts.length < 4) {
            return type(letter);
        }
        var words = parts[parts.length - 3].replace('-', ' ') + " " + parts[parts.length - 2].replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What the event calls itself. */
    static String type(DeadLetter letter) {
        return letter.event() == null ? "An event without a type" : letter.event();
    }

    /** Why it waits for somebody. */
    static String why(DeadLetter letter) {
        var tried = letter.triedSeconds();
        return tried == null
                ? letter.why().label()
                : "%s (tried for %s)".formatted(letter.why().label(), lasting(tried));
    }

    /** Where it got stuck. */
    static String where(DeadLetter letter) {
        if (letter.direction() == DeadLetter.Direction.OUTGOING) {
            return "It could not be sent to the other services.";
        }
        var consumer = letter.consumer();
        return consumer == null ? "It could not be taken in." : "Its part " + consumer + " could not take it in.";
    }

    private static String lasting(int seconds) {
        return seconds < 120
                ? Words.count(seconds, "second", "seconds")
                : Words.count(seconds / 60, "minute", "minutes");
    }
}
