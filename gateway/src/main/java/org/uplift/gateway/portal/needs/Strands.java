package org.uplift.gateway.portal.needs;

import java.util.List;

/** The strands of support, in the order they are offered. */
final class Strands {

    static final List<String> ALL = List.of("SUBJECT", "LEADERSHIP", "SEND", "GOVERNANCE", "ICT", "FINANCE");

    private Strands() {}
}
