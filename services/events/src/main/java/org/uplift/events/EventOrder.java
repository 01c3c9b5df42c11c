package org.uplift.events;

/**
 * Which of two events of one record is the later: by their epochs, and in one epoch by their sequences. Both in one
 * number, so that a copy keeps one column and compares once.
 */
public final class EventOrder {

    /** The epoch of an event that names none. */
    public static final long FIRST_EPOCH = 1;

    /** No epoch is higher; one that is comes of a mistake. */
    public static final long LAST_EPOCH = 8_000_000;

    /** How many bits of the number are the sequence's. */
    public static final int SEQUENCE_BITS = 40;

    /** No sequence is higher; a record changes a few hundred times in its life. */
    public static final long LAST_SEQUENCE = (1L << SEQUENCE_BITS) - 1;

    private EventOrder() {}

    /**
     * The number of an event: greater than another's of the same record where it came later.
     *
     * @throws IllegalArgumentException where either is none that a record could have
     */
    public static long of(long epoch, long sequence) {
        if (epoch < FIRST_EPOCH || epoch > LAST_EPOCH) {
            throw new IllegalArgumentException("No epoch: " + epoch);
        }
        if (sequence < 0 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("No sequence: " + sequence);
        }
        return epoch << SEQUENCE_BITS | sequence;
    }

    /** The epoch in a number of {@link #of}. */
    public static long epoch(long order) {
        return order >> SEQUENCE_BITS;
    }

    /** The sequence in a number of {@link #of}. */
    public static long sequence(long order) {
        return order & LAST_SEQUENCE;
    }
}
