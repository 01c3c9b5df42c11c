package org.uplift.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * One school's line on the dashboard.
 *
 * @param domains its six strands, always all of them and in the same order
 */
public record SchoolLine(@JsonUnwrapped SchoolFigures figures, List<Domain> domains) {}
