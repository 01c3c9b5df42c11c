package org.uplift.platform.storage;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Two replicas that start together migrate one after the other by a lock of the session. Flyway's own choice is a lock of
 * a transaction that stays open meanwhile, and an index built concurrently waits for every open transaction: for ever.
 */
@Singleton
class MigrationLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
}
