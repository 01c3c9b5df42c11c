package org.uplift.portal.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;

/**
 * A page and what it may ask of the services: one call for each of its sections.
 *
 * @param pattern its address as its resource declares it
 * @param address where it is, of the invented trust
 * @param reader the kind of post of who opens it
 * @param sections at most so many calls
 * @param rounds how often it may wait for answers before it can ask on: once, unless one call needs another's answer
 */
record PageCalls(String pattern, String address, String reader, int sections, int rounds) {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    private static final java.nio.file.Path PORTAL = java.nio.file.Path.of("target/classes/org/uplift/portal/app");

    /** A page without a row has a list or a record, what it is about, and what is said beside it. */
    private static final Row ORDINARY = new Row(3, 2);

    private static final Map<String, Row> ROWS = Map.ofEntries(
            // the figures, days to give, and at most four of what needs somebody
            Map.entry("/home", new Row(6, 1)),
            Map.entry("/dashboard", new Row(1, 1)),
            // the figures, and the reader's saved filters
            Map.entry("/dashboard/table", new Row(2, 1)),
            // facts, needs, interventions, give and receive, figures, and one to come: inspections
            Map.entry("/schools/{urn}", new Row(6, 1)),
            // the people; what they are narrowed by: filters saved, the schools and the kinds of post there are
            Map.entry("/people", new Row(4, 2)),
            // the person, and the kinds of post and the schools there are
            Map.entry("/people/{id}/edit", new Row(3, 1)),
            // one for each kind of thing
            Map.entry("/search", new Row(5, 1)),
            Map.entry("/search/suggestions", new Row(5, 1)),
            // the record; then its school, its history, and the two people it names
            Map.entry("/interventions/{id}", new Row(5, 2)),
            // the need; then who can help, and the school
            Map.entry("/needs/{id}/propose", new Row(3, 2)),
            // dead letters and denials of each service, what four of them hold of the same, how reporting's copies
            // stand, and
            // the last import
            Map.entry("/administration", new Row(16, 2)),
            // one for each service
            Map.entry("/administration/dead-letters", new Row(5, 1)),
            Map.entry("/administration/denials", new Row(5, 1)),
            // the budget; then its commitments, the interventions they pay for, and the names of their schools
            Map.entry("/budgets/{code}", new Row(4, 3)),
            // what each of four services holds of the same
            Map.entry("/administration/reconciliation", new Row(4, 1)));

    private record Row(int sections, int rounds) {}

    /** Every page there is, from the resources themselves. */
    static List<PageCalls> all() throws IOException {
        try (var files = Files.walk(PORTAL)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> PORTAL.relativize(file).toString().replaceAll("\\.class$", ""))
                    .map(name -> load("org.uplift.portal.app." + name.replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(PageCalls::isPage)
                    .map(PageCalls::of)
                    .sorted((one, other) -> one.pattern().compareTo(other.pattern()))
                    .toList();
        }
    }

    private static boolean isPage(Method method) {
        var streams = Optional.ofNullable(method.getAnnotation(Produces.class)).stream()
                .flatMap(produces -> Arrays.stream(produces.value()))
                .anyMatch(MediaType.SERVER_SENT_EVENTS::equals);
        return method.isAnnotationPresent(GET.class) && !streams;
    }

    private static PageCalls of(Method method) {
        var whole = Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .flatMap(Stream::ofNullable)
                .map(Path::value)
                .reduce("", (before, after) -> before + "/" + after)
                .replaceAll("/+", "/");
        var path = whole.length() > 1 ? whole.replaceAll("/$", "") : whole;
        var pattern = PARAMETER.matcher(path).replaceAll("{$1}");
        var row = ROWS.getOrDefault(pattern, ORDINARY);
        var address = PARAMETER.matcher(path).replaceAll(found -> filled(path, found));
        var asked = pattern.startsWith("/search") ? address + "?q=ash" : address;
        return new PageCalls(pattern, asked, reader(method), row.sections(), row.rounds());
    }

    private static String filled(String path, MatchResult parameter) {
        return switch (parameter.group(1)) {
            case "urn" -> Integer.toString(Answers.SCHOOL);
            case "service" -> "finance";
            case "code" -> "SI-1";
            case "kind" -> "HEAD";
            case "outcome" -> "created";
            default ->
                switch (path.split("/", -1)[1]) {
                    case "interventions" -> Answers.INTERVENTION;
                    case "packs" -> Answers.PACK;
                    case "people" -> path.contains("/approvals/") ? Answers.APPROVAL : Answers.PERSON;
                    default -> Answers.NEED;
                };
        };
    }

    /** The director where the page opens to them. */
    private static String reader(Method method) {
        var needed = Optional.ofNullable(method.getAnnotation(OpenTo.class));
        return Appointed.whoMay(needed.map(OpenTo::value).orElse(null));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
