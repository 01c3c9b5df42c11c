package org.uplift.gateway.routes;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uplift.gateway.routes.Destination.OfPortal;
import org.uplift.gateway.routes.Destination.OfService;
import org.uplift.gateway.routes.Destination.Unknown;
import org.uplift.platform.services.Service;

/** Which service answers which path: the whole of it, in one place. */
@Singleton
class RouteTable {

    private static final Map<String, Service> BY_RESOURCE = Map.ofEntries(
            Map.entry("schools", Service.SCHOOLS),
            Map.entry("people", Service.SCHOOLS),
            Map.entry("post-kinds", Service.SCHOOLS),
            Map.entry("capacity", Service.SCHOOLS),
            Map.entry("hubs", Service.SCHOOLS),
            Map.entry("me", Service.SCHOOLS),
            Map.entry("needs", Service.INTERVENTIONS),
            Map.entry("interventions", Service.INTERVENTIONS),
            Map.entry("budgets", Service.FINANCE),
            Map.entry("teams", Service.CODESIGN),
            Map.entry("practices", Service.CODESIGN),
            Map.entry("dashboard", Service.REPORTING),
            Map.entry("packs", Service.REPORTING),
            Map.entry("copies", Service.REPORTING),
            Map.entry("obligations", Service.REPORTING));

    /** Every service has these of its own; the path names which is meant. */
    private static final Set<List<String>> BY_SERVICE =
            Set.of(List.of("dead-letters"), List.of("restatements"), List.of("audit", "denials"));

    private static final Destination NOBODY = new Unknown();

    private static final Destination PORTAL = new OfPortal();

    /** @param path beginning with a slash, without query: {@code /api/schools/116361} */
    Destination destination(String path) {
        if (!isApi(path)) {
            return PORTAL;
        }
        var segments = List.of(path.split("/", -1));
        if (segments.size() < 3) {
            return NOBODY;
        }
        var rest = segments.subList(2, segments.size());
        if (rest.equals(List.of("reconciliation"))) {
            return PORTAL;
        }
        var service = BY_RESOURCE.get(rest.getFirst());
        return service == null ? byServiceNamed(rest) : new OfService(service);
    }

    /** Whether machines ask there, by token; everything else is a page. */
    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static Destination byServiceNamed(List<String> segments) {
        return BY_SERVICE.stream()
                .filter(prefix -> segments.size() > prefix.size()
                        && segments.subList(0, prefix.size()).equals(prefix))
                .findFirst()
                .flatMap(prefix -> Service.byId(segments.get(prefix.size())))
                .<Destination>map(OfService::new)
                .orElse(NOBODY);
    }
}
