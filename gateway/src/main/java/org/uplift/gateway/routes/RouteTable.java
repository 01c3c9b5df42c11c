package org.uplift.gateway.routes;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uplift.gateway.routes.Destination.Composed;
import org.uplift.gateway.routes.Destination.Forwarded;
import org.uplift.gateway.routes.Destination.Unknown;

/** Which service answers which path: the whole of it, in one place. */
@Singleton
class RouteTable {

    private static final Map<String, Service> BY_RESOURCE = Map.ofEntries(
            Map.entry("schools", Service.SCHOOLS),
            Map.entry("people", Service.SCHOOLS),
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
            Map.entry("obligations", Service.REPORTING));

    /** Every service has these of its own; the path names which is meant. */
    private static final Set<List<String>> BY_SERVICE = Set.of(List.of("dead-letters"), List.of("audit", "denials"));

    private static final Destination NOBODY = new Unknown();

    /** @param path normalised, without query: {@code /api/schools/116361} */
    Destination destination(String path) {
        var segments = List.of(path.split("/", -1));
        if (segments.size() < 3 || !"api".equals(segments.get(1))) {
            return NOBODY;
        }
        var rest = segments.subList(2, segments.size());
        if (rest.equals(List.of("reconciliation"))) {
            return new Composed();
        }
        var service = BY_RESOURCE.get(rest.getFirst());
        return service == null ? byServiceNamed(rest) : new Forwarded(service);
    }

    private static Destination byServiceNamed(List<String> segments) {
        return BY_SERVICE.stream()
                .filter(prefix -> segments.size() > prefix.size()
                        && segments.subList(0, prefix.size()).equals(prefix))
                .findFirst()
                .flatMap(prefix -> Service.byId(segments.get(prefix.size())))
                .<Destination>map(Forwarded::new)
                .orElse(NOBODY);
    }
}
