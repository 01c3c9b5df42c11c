package org.uplift.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the trust's people an actor is. */
final class Actors {

    /** The person an actor is, for the column {@code person_id} of a query; a system and a sign-in are none. */
    static final String PERSON = """
            (select p.person_id from access_person p
              where not p.erased
                and p.person_id = case when actor ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then actor::uuid end)""";

    private Actors() {}

    /** The column {@code person_id} of a row; null of a system, of a sign-in without a person, and of somebody erased. */
    static @Nullable UUID person(ResultSet row) throws SQLException {
        return row.getObject("person_id", UUID.class);
    }
}
