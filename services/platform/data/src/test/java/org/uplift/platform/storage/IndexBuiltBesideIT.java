package org.uplift.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.uplift.platform.testing.UpliftIT;

/** An index on a table that is in use is built while others write to it: MigrationRules asks for that. */
@UpliftIT
class IndexBuiltBesideIT {

    @Inject
    @Any
    Instance<FlywayConfigurationCustomizer> customizers;

    @Inject
    AgroalDataSource database;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_migration_may_build_an_index_concurrently() {
        var others = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/concurrent")
                .table("concurrent_history")
                .baselineOnMigrate(true)
                .baselineVersion("0");
        customizers.forEach(ours -> ours.customize(others));

        assertThat(others.load().migrate().migrationsExecuted).isEqualTo(2);
    }
}
