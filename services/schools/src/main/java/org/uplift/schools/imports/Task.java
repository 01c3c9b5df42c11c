package org.uplift.schools.imports;

import java.util.Optional;
import java.util.UUID;

/**
 * An import to be carried out.
 *
 * @param id the import
 * @param dryRun whether only to look
 * @param trust the trust whose rows are wanted; empty for all
 * @param applies the dry run whose file this is
 */
record Task(UUID id, boolean dryRun, Optional<String> trust, Optional<UUID> applies) {}
