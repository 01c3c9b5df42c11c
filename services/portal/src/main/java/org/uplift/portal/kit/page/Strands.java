package org.uplift.portal.kit.page;

import java.util.List;

/** The strands of support, in the order they are offered. */
public final class Strands {

    public static final List<String> ALL = List.of("SUBJECT", "LEADERSHIP", "SEND", "GOVERNANCE", "ICT", "FINANCE");

    private Strands() {}
}
