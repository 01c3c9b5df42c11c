package org.uplift.portal.app.practices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.services.codesign.Practice;
import org.uplift.portal.services.codesign.Practice.Decision;

/** A practice's way from idea to standard: the stops it made, the one it stands at, those ahead. */
public record Journey(List<Stop> stops) {

    /** Decisions after which nothing more is decided. */
    static final Set<String> FINAL = Set.of("STANDARD", "RECOMMENDED", "DECLINED");

    private static final String DECLINED = "DECLINED";
    private static final List<String> WAY = List.of("PROPOSED", "DRAFTED", "PILOTED", "EVIDENCED", "PUT_TO_EXECUTIVE");

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

    static Journey of(Practice practice) {
        var status = practice.status();
        var stops = new ArrayList<Stop>();
        for (var stop : WAY) {
            var reached = reached(practice, stop);
            if (reached.isPresent()) {
                stops.add(new Stop(
                        Words.of(stop), stop.equals(status) ? Mark.HERE : Mark.DONE, Words.shortDay(reached.get())));
            } else if (!status.equals(DECLINED)) {
                stops.add(new Stop(Words.of(stop), stop.equals(status) ? Mark.HERE : Mark.AHEAD, ""));
            }
        }
        stops.add(end(practice));
        return new Journey(stops);
    }

    private static Stop end(Practice practice) {
        var status = practice.status();
        if (!FINAL.contains(status)) {
            return new Stop("Standard or recommended", Mark.AHEAD, "");
        }
        var when = reached(practice, status).map(Words::shortDay).orElse("");
        return new Stop(Words.of(status), status.equals(DECLINED) ? Mark.REFUSED : Mark.HERE, when);
    }

    private static Optional<LocalDate> reached(Practice practice, String stop) {
        if (stop.equals(WAY.getFirst())) {
            return Optional.ofNullable(practice.proposedOn());
        }
        return practice.taken().stream()
                .filter(decision -> decision.decision().equals(stop))
                .map(Decision::decidedOn)
                .findFirst();
    }
}
