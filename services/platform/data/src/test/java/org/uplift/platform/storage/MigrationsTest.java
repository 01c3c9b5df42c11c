package org.uplift.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two versions run side by side while one is rolled out, and the older one comes back to the newer one's tables. */
class MigrationsTest {

    private static final Path SERVICES = Path.of("../..");

    /** The last migration of each folder that 1.0 begins with: no version was released that could run beside these. */
    private static final Map<String, Integer> BASE_LINE = Map.of(
            "platform/data/src/main/resources/db/platform", 6,
            "schools/src/main/resources/db/migration", 10,
            "codesign/src/main/resources/db/migration", 1,
            "interventions/src/main/resources/db/migration", 5,
            "finance/src/main/resources/db/migration", 2,
            "reporting/src/main/resources/db/migration", 5);

    private static final Pattern FILE = Pattern.compile("V(?:0_)?(\\d+)__\\w+\\.sql");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>uplift</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void the_version_before_runs_beside_every_migration() throws IOException {
        var rules = new MigrationRules(version());
        var refused = new ArrayList<String>();
        for (var folder : BASE_LINE.keySet()) {
            for (var file : migrations(SERVICES.resolve(folder))) {
                if (number(file) > BASE_LINE.get(folder)) {
                    rules.refusals(Files.readString(file))
                            .forEach(refusal -> refused.add(file.getFileName() + ": " + refusal));
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void no_folder_of_migrations_is_left_out() throws IOException {
        try (var all = Files.walk(SERVICES)) {
            assertThat(all.filter(file ->
                                    FILE.matcher(file.getFileName().toString()).matches())
                            .map(file -> SERVICES.relativize(file.getParent()).toString())
                            .filter(folder -> folder.contains("src/main/resources"))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(BASE_LINE.keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table school",
                "drop view open_needs",
                "alter table school drop column region",
                "alter table school add column town text, drop column region",
                "alter table school rename column region to area",
                "alter table school rename to schools",
                "alter table school add column town text not null",
                "alter table school add town text not null",
                "alter table school add column town text not null unique default 'x'",
                "alter table school add column key uuid default gen_random_uuid()",
                "alter table school add column line bigserial",
                "alter table school add column size int generated always as (pupils * 2) stored",
                "alter table school alter column town set not null",
                "alter table school alter column town drop not null",
                "alter table school alter column town drop default",
                "alter table school alter column pupils type bigint",
                "alter table school alter pupils set data type bigint",
                "alter table school add constraint town_known check (town is not null)",
                "alter table school add foreign key (hub) references hub",
                "create index school_by_town on school (town)",
                "create unique index concurrently school_by_town on school (town)",
                "update school set town = 'Leeds'",
                "truncate school",
                "lock table school",
                "do $$ begin drop table school; end $$",
                "-- drops nothing\nDROP TABLE school",
                "create table other (id int); create index school_by_town on school (town)",
                "-- contracts: school.region, unread since 1.4\nalter table school drop column region",
                "-- contracts: school.region\nalter table school drop column region",
                "-- contracts: school.region, unread since 1.3\nselect 1; alter table school drop column region"
            })
    void what_the_version_before_would_not_survive_is_refused(String migration) {
        assertThat(new MigrationRules("1.4-SNAPSHOT").refusals(migration)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table hub (id uuid primary key); create unique index hub_one on hub (id); drop index old_one",
                "alter table school add column town text",
                "alter table school add column size numeric(14, 2), add column kind text default 'a, drop column b'",
                "alter table school add column changed_at timestamptz not null default now()",
                "alter table school add column hub uuid references hub",
                "alter table school alter column town set default 'Leeds'",
                "create index concurrently school_by_town on school (town)",
                "update school set town = 'Leeds' where town is null and urn < 1000",
                "insert into hub values ('drop table; not really')",
                "comment on column school.town is 'Where; it is'",
                "create function f() returns int language sql as $f$ select 1; $f$",
                "-- contracts: school.region, unread since 1.3\nalter table school drop column region",
                "-- contracts: school.region, unread since 1.3.9\nalter table school drop column region"
            })
    void what_it_does_not_notice_and_what_nobody_reads_any_more_is_allowed(String migration) {
        assertThat(new MigrationRules("1.4-SNAPSHOT").refusals(migration)).isEmpty();
    }

    private static String version() throws IOException {
        var found = VERSION.matcher(Files.readString(SERVICES.resolve("../pom.xml")));
        assertThat(found.find()).as("the version in the root pom").isTrue();
        return found.group(1);
    }

    private static List<Path> migrations(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var sorted = files.sorted().toList();
            assertThat(sorted).as("migrations in " + folder).isNotEmpty();
            return sorted;
        }
    }

    private static int number(Path file) {
        var name = FILE.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file + " is named as a migration").isTrue();
        return Integer.parseInt(name.group(1));
    }
}
