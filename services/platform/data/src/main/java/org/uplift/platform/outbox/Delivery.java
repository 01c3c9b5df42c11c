package org.uplift.platform.outbox;

/** What became of an event given to the broker. */
sealed interface Delivery {

    /** It is in the topic, on as many brokers as the topic asks for. */
    record Accepted() implements Delivery {}

    /**
     * The broker or the topic is away, slow or not ready; it may or may not be in the topic, and goes again.
     *
     * @param whole whether the topic did not even take it, whichever partition
     */
    record Away(String why, boolean whole) implements Delivery {}

    /** Left alone, because one before it found the way closed. */
    record NotTried() implements Delivery {}

    /** It will never be accepted as it is. */
    record Impossible(String why) implements Delivery {}
}
