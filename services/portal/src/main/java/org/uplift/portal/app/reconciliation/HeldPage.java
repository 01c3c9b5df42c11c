package org.uplift.portal.app.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what one service holds for interventions. */
public record HeldPage(List<Held> items, @Nullable String next) {}
