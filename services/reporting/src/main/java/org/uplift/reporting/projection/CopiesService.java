package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.reporting.api.projection.CopiesStanding;

/** How the copies stand, and asking for them to be built again. */
@ApplicationScoped
class CopiesService {

    private final RebuildTable table;
    private final AsAt asAt;
    private final Access access;
    private final int generation;

    CopiesService(
            RebuildTable table,
            AsAt asAt,
            Access access,
            @ConfigProperty(name = "uplift.projection.generation") int generation) {
        this.table = table;
        this.asAt = asAt;
        this.access = access;
        this.generation = generation;
    }

    @Unscoped("Of no school: how far the copies are")
    CopiesStanding standing() {
        try {
            return new CopiesStanding(
                    table.generation(),
                    asAt.moment().orElse(null),
                    table.latest().orElse(null));
        } catch (SQLException e) {
            throw away();
        }
    }

    /**
     * Asks for a rebuild; the table keeps who did.
     *
     * @throws ProblemException CONFLICT where one is asked for, or under way
     */
    CopiesStanding rebuild() {
        try {
            if (!table.ask(generation, access.actor())) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "The copies are being rebuilt already. See how far that is, and wait for it.");
            }
        } catch (SQLException e) {
            throw away();
        }
        return standing();
    }

    private static ProblemException away() {
        return new ProblemException(ProblemType.SERVICE_AWAY, "The database is away. Try again in a moment.");
    }
}
