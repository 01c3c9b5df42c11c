package org.uplift.schools.people;

import java.util.Optional;

/**
 * Told within this service, in the same transaction, when a person is no longer known by an identity.
 *
 * @param identity what stood for them until now
 * @param successor what stands for them from now on; empty where they were erased
 */
public record IdentityEnded(String identity, Optional<String> successor) {}
