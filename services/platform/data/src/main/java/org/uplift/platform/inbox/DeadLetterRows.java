package org.uplift.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.deadletters.DeadLetter;

/** Dead letters as rows: those that came in, and those of the outbox that cannot go out, under one set of columns. */
final class DeadLetterRows {

    static final String LETTERS = """
            select * from (
                select id, 'INCOMING' as direction, status, consumer, topic, partition_number, record_offset,
                       record_key, event_type, headers, payload, null as payload_text, cause, message, why,
                       tried_seconds, arrived_at
                from dead_letter
                union all
                select id, 'OUTGOING',
                       case when discarded_at is not null then 'DISCARDED'
                            when failed_at is not null and published_at is null then 'OPEN'
                            else 'REPLAYED' end,
                       null, aggregatetype, null, null, aggregateid, type, null, null, left(payload, 20001),
                       'NotSent', failure, 'NOT_SENT', null, occurred_at
                from outbox
                where failure is not null) letters
            """;

    private static final int LONGEST_PAYLOAD = 20_000;

    private DeadLetterRows() {}

    static DeadLetter letter(ResultSet row) throws SQLException {
        var headers = row.getString("headers");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                DeadLetter.Direction.valueOf(row.getString("direction")),
                DeadLetter.Status.valueOf(row.getString("status")),
                row.getString("consumer"),
                row.getString("topic"),
                row.getObject("partition_number", Integer.class),
                row.getObject("record_offset", Long.class),
                row.getString("record_key"),
                row.getString("event_type"),
                headers == null ? Map.of() : EventJson.headers(headers),
                payload(row),
                row.getString("cause"),
                row.getString("message"),
                DeadLetter.Why.valueOf(row.getString("why")),
                row.getObject("tried_seconds", Integer.class),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    static DeadLetter.Decision decision(ResultSet row) throws SQLException {
        return new DeadLetter.Decision(
                DeadLetter.Verdict.valueOf(row.getString("decision")),
                row.getString("actor"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static @Nullable String payload(ResultSet row) throws SQLException {
        var bytes = row.getBytes("payload");
        var text = bytes == null ? row.getString("payload_text") : new String(bytes, StandardCharsets.UTF_8);
        return text == null || text.length() <= LONGEST_PAYLOAD ? text : text.substring(0, LONGEST_PAYLOAD) + " …";
    }
}
