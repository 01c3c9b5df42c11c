package org.uplift.portal.kit.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody else did to the record while the reader was filling in a form about it.
 *
 * @param what a sentence or more: who changed what; empty where nobody did
 * @param version the record's version now, which the form is sent with the next time
 * @param differences where what was typed is not what the record says now
 */
public record Clash(List<String> what, String version, List<Difference> differences) {

    /** Nobody did anything. */
    public static final Clash NONE = new Clash(List.of(), "", List.of());

    /**
     * @param what who changed what, in sentences
     * @param version the record's version now
     */
    public static Clash of(String version, List<String> what) {
        return new Clash(List.copyOf(what), version, List.of());
    }

    /** The same, telling one field more where the record now says something else than was typed. */
    public Clash now(String field, String label, String typed, String now) {
        if (typed.strip().equals(now.strip())) {
            return this;
        }
        var more = new ArrayList<>(differences);
        more.add(new Difference(field, label, typed, now));
        return new Clash(what, version, more);
    }

    public boolean happened() {
        return this != NONE;
    }

    /** One field: what was typed, and what the record says now. */
    public record Difference(String field, String label, String typed, String now) {}
}
