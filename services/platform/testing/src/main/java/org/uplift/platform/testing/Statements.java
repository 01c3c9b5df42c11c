package org.uplift.platform.testing;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/** Counts the SQL statements Hibernate sends during a call, so that a list that asks once per row is found out. */
public final class Statements {

    private Statements() {}

    public static long during(Runnable call) {
        var statistics = Arc.container()
                .instance(EntityManagerFactory.class)
                .get()
                .unwrap(SessionFactory.class)
                .getStatistics();
        var enabled = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            var before = statistics.getPrepareStatementCount();
            call.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(enabled);
        }
    }
}
