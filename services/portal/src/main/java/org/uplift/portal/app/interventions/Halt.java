package org.uplift.portal.app.interventions;

import java.util.Locale;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.trace.InterventionRecord;

/** The two ways an intervention is held up, in the words of their one form. */
public enum Halt {
    PAUSE(
            "Pause",
            "It keeps its days and its money, and waits for no review until it is resumed.",
            "Why is it paused?",
            "Pause it",
            InterventionStatus.PAUSED),
    /** For good, so its answers are checked first. */
    STOP(
            "Stop",
            "The days and the money it holds are let go. It cannot be started again.",
            "Why is it stopped?",
            "Continue",
            InterventionStatus.STOPPED);

    private final String title;
    private final String consequence;
    private final String question;
    private final String button;
    private final InterventionStatus after;

    Halt(String title, String consequence, String question, String button, InterventionStatus after) {
        this.title = title;
        this.consequence = consequence;
        this.question = question;
        this.button = button;
        this.after = after;
    }

    public String title() {
        return title;
    }

    public String consequence() {
        return consequence;
    }

    public String question() {
        return question;
    }

    public String button() {
        return button;
    }

    /** Where the form is sent, below the intervention's own address. */
    public String address() {
        return title.toLowerCase(Locale.UK);
    }

    /** Whether it stands that way already, for that reason. */
    boolean isDone(InterventionRecord now, String reason) {
        return now.status() == after && now.reasons().contains(reason);
    }
}
