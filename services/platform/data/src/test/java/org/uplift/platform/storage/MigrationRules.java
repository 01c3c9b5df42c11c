package org.uplift.platform.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.uplift.platform.storage.SqlStatements.Statement;

/**
 * What a migration may do while the version before it goes on running, and comes back if the new one is rolled back:
 * docs/adr/0018-expand-migrate-contract.md. What no rule allows is refused. A contracting step is allowed where a
 * comment above it says since which version nobody needs what it takes away:
 * {@code -- contracts: school.region, unread since 1.4}
 */
final class MigrationRules {

    private static final Pattern CONTRACTS = Pattern.compile("contracts: [\\w.]+, unread since (\\d+(?:\\.\\d+)*)");
    private static final String NAME = "(?:if (?:not )?exists )?(?:only )?\"?([\\w.]+)\"?";
    private static final Pattern NEW_TABLE = Pattern.compile("create (?:unlogged )?table " + NAME + ".*");
    private static final Pattern ALTER_TABLE = Pattern.compile("alter table " + NAME + " (.*)");
    private static final Pattern INDEX =
            Pattern.compile("create (unique )?index (concurrently )?(?:if not exists )?\"?\\w+\"? on " + NAME + ".*");
    private static final Pattern CHANGED_ROWS = Pattern.compile("(?:update|delete from) " + NAME + ".*");

    /** Done for every row of the table at once, while nobody else can read it. */
    private static final Pattern REWRITES =
            Pattern.compile(".*(gen_random_uuid|uuidv[47]|random|clock_timestamp|timeofday|nextval) ?\\(.*"
                    + "|add column .*\\b(small|big)?serial\\b.*|.*\\bgenerated\\b.*");

    private static final Pattern HARMLESS = Pattern.compile("(comment on|insert into|grant|select|create (or replace )?"
            + "(view|function|sequence|type|domain|extension|trigger)|alter type \\S+ add value) .*");

    private final String version;

    /** @param version the version that brings the migration, as {@code 1.4} or {@code 1.4-SNAPSHOT} */
    MigrationRules(String version) {
        this.version = version;
    }

    /** What the version before would not survive, each with what to do instead. */
    List<String> refusals(String migration) {
        var made = new HashSet<String>();
        var refusals = new ArrayList<String>();
        for (var statement : SqlStatements.of(migration)) {
            var newTable = NEW_TABLE.matcher(statement.sql());
            if (newTable.matches()) {
                made.add(newTable.group(1));
                continue;
            }
            refusal(statement.sql(), made)
                    .filter(refused -> !contracts(statement))
                    .ifPresent(refused -> refusals.add(refused + ": " + statement.sql()));
        }
        return refusals;
    }

    private boolean contracts(Statement statement) {
        return statement.comments().stream().anyMatch(comment -> {
            var named = CONTRACTS.matcher(comment);
            return named.matches() && isBefore(named.group(1), version.replace("-SNAPSHOT", ""));
        });
    }

    /** The version that stops reading is not the one that takes away: going back from it would find nothing. */
    private static boolean isBefore(String since, String version) {
        var left = since.split("\\.", -1);
        var right = version.split("\\.", -1);
        for (int part = 0; part < Math.max(left.length, right.length); part++) {
            int difference = Integer.compare(part(left, part), part(right, part));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int part(String[] version, int index) {
        return index < version.length ? Integer.parseInt(version[index]) : 0;
    }

    private static Optional<String> refusal(String sql, Set<String> made) {
        var index = INDEX.matcher(sql);
        if (index.matches()) {
            return made.contains(index.group(3)) ? Optional.empty() : index(index.group(1), index.group(2));
        }
        var alter = ALTER_TABLE.matcher(sql);
        if (alter.matches()) {
            return made.contains(alter.group(1))
                    ? Optional.empty()
                    : actions(alter.group(2)).stream()
                            .flatMap(action -> action(action).stream())
                            .findFirst();
        }
        var rows = CHANGED_ROWS.matcher(sql);
        if (rows.matches()) {
            return made.contains(rows.group(1)) || sql.contains(" where ")
                    ? Optional.empty()
                    : Optional.of("locks every row until it is done; say which rows, a part at a time");
        }
        if (sql.startsWith("drop index ") || HARMLESS.matcher(sql).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                sql.startsWith("drop ") || sql.contains(" rename ")
                        ? "the version before needs it; take it away once nobody reads it"
                        : "no rule allows it");
    }

    private static Optional<String> index(String unique, String concurrently) {
        if (unique != null) {
            return Optional.of("the version before may write what it refuses");
        }
        return concurrently == null
                ? Optional.of(
                        "stops all writing to the table until it is built; build it concurrently, alone in its file")
                : Optional.empty();
    }

    private static Optional<String> action(String action) {
        if (action.matches("add (column )?.*")
                && !action.matches("add (constraint|primary|unique|foreign|check|exclude)\\b.*")) {
            return newColumn(action);
        }
        if (action.matches("alter (column )?\\S+ set default .*")) {
            return Optional.empty();
        }
        if (action.matches("(drop|rename) .*|alter (column )?\\S+ drop .*")) {
            return Optional.of("the version before needs it; take it away once nobody reads it");
        }
        if (action.matches("alter (column )?\\S+ (set data )?type .*")) {
            return Optional.of("rewrites the table, and the version before knows the old type; add a column instead");
        }
        if (action.matches("alter (column )?\\S+ set not null|add .*")) {
            return Optional.of("the version before may write what it refuses");
        }
        return Optional.of("no rule allows it");
    }

    private static Optional<String> newColumn(String action) {
        if (action.contains(" not null") && !action.contains(" default ")) {
            return Optional.of("the version before does not fill it; give it a default");
        }
        if (action.matches(".* (unique|primary key|check)\\b.*")) {
            return Optional.of("looks at every row while nobody else can read the table");
        }
        return REWRITES.matcher(action).matches()
                ? Optional.of("rewrites the table while nobody else can read it; fill it afterwards, a part at a time")
                : Optional.empty();
    }

    /** What one {@code alter table} does, cut at the commas that stand in no brackets and no quotes. */
    private static List<String> actions(String all) {
        var actions = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int at = 0; at < all.length(); at++) {
            switch (all.charAt(at)) {
                case '\'' -> quoted = !quoted;
                case '(' -> depth += quoted ? 0 : 1;
                case ')' -> depth -= quoted ? 0 : 1;
                case ',' -> {
                    if (depth == 0 && !quoted) {
                        actions.add(all.substring(from, at).strip());
                        from = at + 1;
                    }
                }
                default -> {
                    // Part of an action.
                }
            }
        }
        actions.add(all.substring(from).strip());
        return actions;
    }
}
