package org.uplift.portal.app.administration;

import java.util.Locale;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.services.deadletters.Letter;

/** A dead letter in people's words. */
final class Event {

    private Event() {}

    /** {@code org.uplift.interventions.intervention.proposed.v1} is Intervention proposed. */
    static String title(Letter letter) {
        var parts = letter.what().split("\\.", -1);
        return parts.length < 4
                ? letter.what()
                : Words.of((parts[parts.length - 3] + "_" + parts[parts.length - 2]).toUpperCase(Locale.UK));
    }

    /** Where it got stuck. */
    static String where(Letter letter) {
        if ("OUTGOING".equals(letter.direction())) {
            return "It could not be sent to the other services.";
        }
        var consumer = letter.consumer();
        return consumer == null ? "It could not be taken in." : "Its part " + consumer + " could not take it in.";
    }

    static String standing(Letter letter) {
        return switch (letter.standing()) {
            case "REPLAYED" -> "Replayed";
            case "DISCARDED" -> "Discarded";
            default -> "Waiting";
        };
    }

    static String decision(Letter.Decision decision) {
        return switch (decision.decision()) {
            case "REPLAYED" -> "Replayed";
            case "REPLAY_FAILED" -> "Replayed, and failed again";
            case "DISCARDED" -> "Discarded";
            default -> Words.of(decision.decision());
        };
    }
}
