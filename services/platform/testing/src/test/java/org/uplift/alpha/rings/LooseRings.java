package org.uplift.alpha.rings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import org.uplift.alpha.sound.Ring;

/** Breaks two rules: an entity of another package, and a query without a scope. */
public class LooseRings implements PanacheRepositoryBase<Ring, Long> {

    public List<Ring> everybodys() {
        return listAll();
    }
}
