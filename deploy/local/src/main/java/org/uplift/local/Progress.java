package org.uplift.local;

/** Hears how the start is going. */
public interface Progress {

    enum State {
        WAITING,
        STARTING,
        READY
    }

    /** Something else is true of this part now; the note is short and may be empty. */
    void changed(String part, State state, String note);

    /** Hears, and says nothing. */
    static Progress silent() {
        return (part, state, note) -> {};
    }
}
