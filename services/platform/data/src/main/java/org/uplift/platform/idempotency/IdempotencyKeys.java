package org.uplift.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** The keys in use and what their requests were answered, in the transaction under way. */
@ApplicationScoped
class IdempotencyKeys {

    /** One person's use of a key for one request. */
    record Use(String person, String key, String requestHash) {}

    private static final Period KEPT = Period.ofDays(7);
    private static final String CLAIM = """
            insert into idempotency_key (person, key, request_hash, created_at) values (?, ?, ?, ?)
            on conflict (person, key) do nothing""";
    private static final String ANSWER =
            "select request_hash, status, location, etag, body from idempotency_key where person = ? and key = ?";
    private static final String KEEP =
            "update idempotency_key set status = ?, location = ?, etag = ?, body = ? where person = ? and key = ?";

    private final DataSource database;
    private final Clock clock;

    IdempotencyKeys(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the key is now this request's. Waits for another transaction that is using it to end. */
    boolean claim(Use use) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(CLAIM)) {
            insert.setString(1, use.person());
            insert.setString(2, use.key());
            insert.setString(3, use.requestHash());
            insert.setObject(4, now());
            return insert.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new PersistenceException("The Idempotency-Key could not be noted", e);
        }
    }

    /**
     * What the request that used the key first was answered.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED where that was another request
     */
    StoredAnswer answer(Use use) {
        return answered(use)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.CONFLICT, "Send the request again with a new key."));
    }

    /**
     * The same; empty where nobody used the key.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED where that was another request
     */
    Optional<StoredAnswer> answered(Use use) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ANSWER)) {
            query.setString(1, use.person());
            query.setString(2, use.key());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(answer(use, rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException("The Idempotency-Key could not be read", e);
        }
    }

    void keep(Use use, StoredAnswer answer) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(KEEP)) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.body());
            update.setString(5, use.person());
            update.setString(6, use.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The answer could not be kept", e);
        }
    }

    /** Forgets keys older than a week; answers how many. */
    int purge() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setObject(1, now().minus(KEPT));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("Old Idempotency-Keys could not be forgotten", e);
        }
    }

    private static StoredAnswer answer(Use use, ResultSet row) throws SQLException {
        if (!row.getString("request_hash").equals(use.requestHash())) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a different request.");
        }
        return new StoredAnswer(
                row.getInt("status"), row.getString("location"), row.getString("etag"), row.getString("body"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
