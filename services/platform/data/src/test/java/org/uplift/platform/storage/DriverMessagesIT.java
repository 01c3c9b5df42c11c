package org.uplift.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.UpliftIT;

/** Whatever logs a failure of the database logs its message: what stood in the row must not be in it. */
@UpliftIT
class DriverMessagesIT {

    @Inject
    AgroalDataSource database;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @Test
    void aConstraintThatIsBrokenIsToldWithoutTheValueThatBrokeIt() {
        assertSilent(database);
        assertSilent(relay);
    }

    private static void assertSilent(AgroalDataSource source) {
        var broken = catchThrowableOfType(SQLException.class, () -> {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create temporary table address (email text primary key) on commit drop;"
                        + " insert into address values ('zoe@example.org'), ('zoe@example.org')");
            }
        });
        assertThat(broken.getSQLState()).isEqualTo("23505");
        assertThat(broken.getMessage()).contains("address_pkey").doesNotContain("zoe@example.org");
    }
}
