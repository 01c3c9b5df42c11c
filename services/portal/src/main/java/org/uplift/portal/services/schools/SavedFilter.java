package org.uplift.portal.services.schools;

import java.util.UUID;

/**
 * A list's filters and order somebody keeps under a name.
 *
 * @param list which list
 * @param query as the list's address has it after the question mark
 */
public record SavedFilter(UUID id, String list, String name, String query) {}
