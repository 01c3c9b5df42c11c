package org.uplift.platform.audit;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.denials.Denial;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.platform.api.denials.DenialsApi;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;

/** Whom this service turned away, over HTTP. */
public class DenialResource implements DenialsApi {

    private record Filed(long id, Denial denial) {}

    private static final String LIST = "denials";
    private static final String NEWEST_FIRST = """
            select id, at, actor, reason, permission, target,
                   %s as person_id
              from audit_denial where id < ? order by id desc limit ?""".formatted(Actors.PERSON);

    private final DataSource database;
    private final Pages pages;
    private final String name;

    DenialResource(DataSource database, Pages pages, @ConfigProperty(name = "quarkus.application.name") String name) {
        this.database = database;
        this.pages = pages;
        this.name = name;
    }

    @Override
    @Allowed(Permission.AUDIT_READ)
    public Page<Denial> list(String service, PageRequest request) {
        if (!service.equals(name)) {
            throw ProblemException.notFound("The service " + service);
        }
        var before = pages.start(LIST, request)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var page =
                pages.page(LIST, request, read(before, request.limit + 1), filed -> List.of(Long.toString(filed.id())));
        return new Page<>(page.items().stream().map(Filed::denial).toList(), page.next());
    }

    private List<Filed> read(long before, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEWEST_FIRST)) {
            query.setLong(1, before);
            query.setInt(2, limit);
            var found = new ArrayList<Filed>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Filed(
                            rows.getLong("id"),
                            new Denial(
                                    rows.getObject("at", OffsetDateTime.class).toInstant(),
                                    rows.getString("actor"),
                                    Actors.person(rows),
                                    DenialReason.valueOf(rows.getString("reason")),
                                    rows.getString("permission"),
                                    rows.getString("target"))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException("The denials could not be read", e);
        }
    }
}
