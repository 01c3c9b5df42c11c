package org.uplift.platform.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;

@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

    Optional<Visit> within(Scope scope, UUID id) {
        return find("id = ?1 and (?2 = true or schoolUrn in ?3)", id, scope.wholeTrust(), scope.urns())
                .firstResultOptional();
    }

    List<Visit> all(Scope scope) {
        return find("?1 = true or schoolUrn in ?2 order by id", scope.wholeTrust(), scope.urns())
                .list();
    }
}
