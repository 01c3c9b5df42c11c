package org.uplift.platform.openapi;

import java.util.Optional;

/**
 * What the code says of an operation beyond what the scanner reads.
 *
 * @param permission whose holders may, by its name; empty where no rule allows anybody
 * @param idempotent whether it honours {@code Idempotency-Key}
 * @param versioned whether its answer carries a version, and so an {@code ETag}
 */
record DescribedEndpoint(Optional<String> permission, boolean idempotent, boolean versioned) {}
