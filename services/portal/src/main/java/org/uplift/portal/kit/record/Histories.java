package org.uplift.portal.kit.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.HistoryPage.Entry;
import org.uplift.portal.kit.record.HistoryPage.Line;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PersonRow;

/** The history of any record, in people's words. */
@Singleton
public class Histories {

    private static final int MANY = 100;
    private static final int ENOUGH_TO_TELL = 30;
    private static final Duration ONE_DEED = Duration.ofSeconds(2);
    private static final String SYSTEM = "system:";

    /** A sign-in that is none of the trust's people's; only an administrator's changes anything. */
    private static final String SIGN_IN = "sign-in:";

    private static final String IDENTIFIER = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern ID = Pattern.compile(IDENTIFIER);

    private final Calls calls;
    private final PeopleApi people;
    private final Names names;

    Histories(Calls calls, PeopleApi people, Names names) {
        this.calls = calls;
        this.people = people;
        this.names = names;
    }

    /**
     * A record's page with its history.
     *
     * @param source the service's own answer to who changed what
     * @param record the record itself as its history names it: {@code intervention}
     * @param words for its fields and their values
     * @param after the {@code after} of the address
     */
    public TemplateInstance page(
            RecordHead head,
            Service service,
            Function<PageRequest, Page<Change>> source,
            String record,
            ChangeWords words,
            @Nullable String after) {
        var found = calls.start(service, () -> source.apply(new PageRequest(MANY, after)))
                .section();
        return Templates.history(head, read(head, found, record, words, after));
    }

    /** Who changed what of a record since a form about it was opened, newest first, in at most three sentences. */
    public List<String> latest(
            Service service, Function<PageRequest, Page<Change>> source, String record, ChangeWords words) {
        var found = calls.start(service, () -> source.apply(new PageRequest(ENOUGH_TO_TELL, null)))
                .section();
        return told(found, record, words);
    }

    private List<String> told(Section<Page<Change>> found, String record, ChangeWords words) {
        return found.present()
                ? entries(found.get().items(), record, words).stream()
                        .limit(1)
                        .map(Entry::sentence)
                        .toList()
                : List.of("It was changed a moment ago.");
    }

    private HistoryPage read(
            RecordHead head, Section<Page<Change>> found, String record, ChangeWords words, @Nullable String after) {
        var at = head.address() + "?tab=" + head.tab();
        var older = found.present() ? Optional.ofNullable(found.get().next()) : Optional.<String>empty();
        return new HistoryPage(
                found,
                found.present() ? entries(found.get().items(), record, words) : List.of(),
                older.map(next -> at + "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                        .orElse(""),
                after == null || after.isEmpty() ? "" : at);
    }

    private List<Entry> entries(List<Change> changes, String record, ChangeWords words) {
        var names = names(changes);
        var people = people(changes);
        var entries = new ArrayList<Entry>();
        Change last = null;
        for (var change : changes) {
            var before = named(change.before(), people);
            var after = named(change.after(), people);
            if (!tells(change, before, after)) {
                continue;
            }
            if (last == null || !together(last, change)) {
                entries.add(new Entry(Words.moment(change.at()), who(change, names), new ArrayList<>()));
            }
            last = change;
            entries.getLast()
                    .lines()
                    .add(new Line(words.label(change, record), words.value(before), words.value(after)));
        }
        return entries;
    }

    /** One deed may be written in several steps, moments apart. */
    private static boolean together(Change one, Change other) {
        return one.actor().equals(other.actor())
                && Duration.between(other.at(), one.at()).abs().compareTo(ONE_DEED) < 0;
    }

    /** Identifiers, and where a line stands in a list, say nothing to people. */
    private static boolean tells(Change change, String before, String after) {
        var value = after.isEmpty() ? before : after;
        return !change.field().equals("position") && !value.isEmpty() && !value.matches(IDENTIFIER);
    }

    /** The people named in values: a team's members, an intervention's support. */
    private Map<UUID, PersonRow> people(List<Change> changes) {
        var ids = changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(Stream::ofNullable)
                .flatMap(value -> ID.matcher(value).results())
                .map(found -> UUID.fromString(found.group()))
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : Names.known(names.people(ids).section());
    }

    /** A value with people by name; an identifier among others that nobody can name is a colleague's. */
    private static String named(@Nullable String value, Map<UUID, PersonRow> people) {
        if (value == null) {
            return "";
        }
        return ID.matcher(value).replaceAll(found -> {
            var person = Optional.ofNullable(people.get(UUID.fromString(found.group())));
            return Matcher.quoteReplacement(person.map(PersonRow::name)
                    .orElse(found.group().length() == value.length() ? value : "a colleague"));
        });
    }

    private Map<UUID, String> names(List<Change> changes) {
        var asked = new LinkedHashMap<UUID, Pending<String>>();
        changes.stream()
                .flatMap(change -> Optional.ofNullable(change.personId()).stream())
                .distinct()
                .forEach(id -> asked.put(
                        id,
                        calls.start(
                                Service.SCHOOLS,
                                () -> people.read(id).getEntity().name())));
        var names = new LinkedHashMap<UUID, String>();
        asked.forEach((id, pending) -> Optional.of(pending.section())
                .filter(Section::present)
                .ifPresent(person -> names.put(id, person.get())));
        return names;
    }

    private static String who(Change change, Map<UUID, String> names) {
        if (change.actor().startsWith(SYSTEM)) {
            return "Uplift";
        }
        if (change.actor().startsWith(SIGN_IN)) {
            return "An administrator";
        }
        return Optional.ofNullable(change.personId()).map(names::get).orElse("Somebody");
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance history(RecordHead head, HistoryPage history);
    }
}
