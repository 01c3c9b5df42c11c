package org.uplift.platform.outbox;

/**
 * What one turn of the relay did.
 *
 * @param leading whether it was this relay's turn at all
 * @param published how many events the broker accepted
 * @param failed how many can never be sent as they are
 * @param more whether there is likely more to publish right now
 * @param brokerAway whether the broker could not be reached, or not in time
 */
record Turn(boolean leading, int published, int failed, boolean more, boolean brokerAway) {

    static Turn withoutBroker() {
        return new Turn(false, 0, 0, false, true);
    }

    static Turn standby() {
        return new Turn(false, 0, 0, false, false);
    }
}
