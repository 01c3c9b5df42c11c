package org.uplift.alpha.sound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

public class Rings implements PanacheRepositoryBase<Ring, Long> {

    List<Ring> scoped(Scope scope) {
        return listAll();
    }

    @Unscoped("counted for the meter, nobody sees them")
    long counted() {
        return count();
    }
}
