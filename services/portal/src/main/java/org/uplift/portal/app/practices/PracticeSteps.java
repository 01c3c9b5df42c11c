package org.uplift.portal.app.practices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.portal.kit.page.Words;

/** A practice's way from idea to standard: the stops it made, the one it stands at, those ahead. */
public record PracticeSteps(List<Stop> stops) {

    private static final List<PracticeStatus> WAY = List.of(
            PracticeStatus.PROPOSED,
            PracticeStatus.DRAFTED,
            PracticeStatus.PILOTED,
            PracticeStatus.EVIDENCED,
            PracticeStatus.PUT_TO_EXECUTIVE);

    /** How a stop is told and drawn. */
    public enum Mark {
        DONE("Done"),
        HERE("It stands here"),
        REFUSED("It ended here"),
        AHEAD("Still to come");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A stop on the way.
     *
     * @param when the day it was reached; empty where it was not
     */
    public record Stop(String title, Mark mark, String when) {
        /** The end of the class that draws it. */
        public String drawn() {
            return switch (mark) {
                case DONE -> "done";
                case HERE -> "here";
                case REFUSED -> "refused";
                case AHEAD -> "ahead";
            };
        }
    }

    /** Whether nothing more is decided. */
    public boolean over() {
        return stops.stream().noneMatch(stop -> stop.mark() == Mark.AHEAD);
    }

    static PracticeSteps of(PracticeRecord practice) {
        var status = practice.status();
        var stops = new ArrayList<Stop>();
        for (var stop : WAY) {
            var reached = reached(practice, stop);
            if (reached.isPresent()) {
                stops.add(
                        new Stop(stop.label(), stop == status ? Mark.HERE : Mark.DONE, Words.shortDay(reached.get())));
            } else if (status != PracticeStatus.DECLINED) {
                stops.add(new Stop(stop.label(), stop == status ? Mark.HERE : Mark.AHEAD, ""));
            }
        }
        stops.add(end(practice));
        return new PracticeSteps(stops);
    }

    private static Stop end(PracticeRecord practice) {
        var status = practice.status();
        if (!status.settled()) {
            return new Stop("Standard or recommended", Mark.AHEAD, "");
        }
        var when = reached(practice, status).map(Words::shortDay).orElse("");
        return new Stop(status.label(), status == PracticeStatus.DECLINED ? Mark.REFUSED : Mark.HERE, when);
    }

    private static Optional<LocalDate> reached(PracticeRecord practice, PracticeStatus stop) {
        if (stop == PracticeStatus.PROPOSED) {
            return Optional.of(practice.proposedOn());
        }
        return practice.decisions().stream()
                .filter(decision -> decision.decision() == stop)
                .map(PracticeRecord.Decision::decidedOn)
                .findFirst();
    }
}
