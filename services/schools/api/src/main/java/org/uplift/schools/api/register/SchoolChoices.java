package org.uplift.schools.api.register;

import java.util.List;

/**
 * What the list of schools can be filtered by: the values in use within reach, with how many schools have each.
 *
 * @param hubs by name
 * @param phases in the order of age
 * @param statuses the most frequent first
 * @param trusts the most frequent first, at most 200
 */
public record SchoolChoices(List<Share> hubs, List<Share> phases, List<Share> statuses, List<Share> trusts) {}
