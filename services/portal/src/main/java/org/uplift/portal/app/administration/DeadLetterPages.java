package org.uplift.portal.app.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.deadletters.DeadLetterSearch;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.ListPage.Panel;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Fact;
import org.uplift.portal.kit.record.Moment;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;

/** Events that services could not take in or send: all of them, and one by itself. */
@Path("/administration/dead-letters")
public class DeadLetterPages {

    static final String AT = "/administration/dead-letters";

    private static final String ANY = "all";
    private static final int OF_EACH = 20;
    private static final int OF_ONE = 50;

    private final AllDeadLetters letters;

    DeadLetterPages(AllDeadLetters letters) {
        this.letters = letters;
    }

    /**
     * What one service holds.
     *
     * @param more the address of those that follow; empty where these are all
     */
    public record Held(Service service, Section<Page<DeadLetter>> letters, List<Line> lines, String more) {

        public boolean none() {
            return letters.present() && lines.isEmpty();
        }
    }

    /** One line of a list. */
    public record Line(
            String title, String type, String where, String cause, String when, String standing, String href) {}

    @GET
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response list(
            @RestQuery @Nullable String service,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer applied,
            @RestQuery @Nullable Integer failed,
            @RestQuery @Nullable Integer behind,
            @RestQuery @Nullable UUID next) {
        var one = Arrays.stream(Service.values())
                .filter(known -> known.id().equals(service))
                .findFirst();
        var standing = options().stream()
                .map(Option::value)
                .filter(value -> value.equals(status))
                .findFirst()
                .orElse(DeadLetter.Status.OPEN.name());
        var found = letters.ask(
                one.map(List::of).orElseGet(() -> List.of(Service.values())),
                new DeadLetterSearch(standing.equals(ANY) ? null : DeadLetter.Status.valueOf(standing)),
                one.isPresent() ? new PageRequest(OF_ONE, after) : new PageRequest(OF_EACH, null));
        var held = AllDeadLetters.answered(found).entrySet().stream()
                .map(entry -> held(entry.getKey(), entry.getValue(), standing))
                .toList();
        return PageAnswers.page(Templates.deadLetters(
                panels(one, standing),
                held,
                standing.equals(DeadLetter.Status.OPEN.name()),
                Retry.read(one, applied, failed, behind, next)));
    }

    private static List<Panel> panels(Optional<Service> service, String standing) {
        var services = Arrays.stream(Service.values())
                .map(known -> new Option(known.id(), known.title()))
                .toList();
        return List.of(
                new Panel(
                        Filter.one("service", "Service", services),
                        service.map(Service::id).stream().toList()),
                new Panel(
                        Filter.one("status", "What became of them", options(), DeadLetter.Status.OPEN.name()),
                        List.of(standing)));
    }

    private static List<Option> options() {
        var options = new ArrayList<>(Option.of(DeadLetter.Status.class));
        options.add(new Option(ANY, "All of them"));
        return options;
    }

    private static Held held(Service service, Section<Page<DeadLetter>> letters, String standing) {
        var lines = letters.present()
                ? letters.get().items().stream()
                        .map(letter -> line(service, letter))
                        .toList()
                : List.<Line>of();
        var next = letters.present() ? Optional.ofNullable(letters.get().next()) : Optional.<String>empty();
        var more = next.map(marker -> "%s?service=%s&status=%s&after=%s"
                        .formatted(AT, service.id(), standing, Words.inAddress(marker)))
                .orElse("");
        return new Held(service, letters, lines, more);
    }

    private static Line line(Service service, DeadLetter letter) {
        return new Line(
                LetterWords.title(letter),
                LetterWords.type(letter),
                LetterWords.where(letter),
                letter.cause(),
                Words.moment(letter.arrivedAt()),
                letter.status().label(),
                address(service, letter.id()));
    }

    static String address(Service service, UUID id) {
        return AT + "/" + service.id() + "/" + id;
    }

    @GET
    @Path("/{service}/{id}")
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response letter(@RestPath String service, @RestPath UUID id, @RestQuery @Nullable String done) {
        var named = Service.named(service);
        var letter = letters.letter(named, id);
        return PageAnswers.page(Templates.letter(
                head(named, letter, done), facts(named, letter), envelope(letter), letter, decisions(letter)));
    }

    static RecordHead head(Service service, DeadLetter letter, @Nullable String done) {
        var at = address(service, letter.id());
        var head = RecordHead.of(LetterWords.title(letter))
                .caption("Dead letter of " + service.title().toLowerCase(Locale.UK))
                .sub(letter.status().label() + ". " + LetterWords.where(letter))
                .back("Dead letters", AT)
                .tabs(at, "", Tab.of("letter", "Letter"));
        if (letter.waiting()) {
            head.action("Replay", at + "/replay").action("Discard", at + "/discard");
        }
        return done == null
                ? head
                : head.done(done.equals("replayed") ? "The event is replayed." : "The event is discarded.");
    }

    private static List<Fact> facts(Service service, DeadLetter letter) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Service", Cell.text(service.title())));
        facts.add(new Fact("Type", Cell.text(LetterWords.type(letter))));
        facts.add(new Fact("Cause", Cell.text(letter.cause())));
        facts.add(new Fact("Set aside because", Cell.text(LetterWords.why(letter))));
        facts.add(new Fact("Arrived", Cell.moment(letter.arrivedAt())));
        facts.add(new Fact("Topic", Cell.text(place(letter))));
        facts.add(new Fact("Key", Cell.text(letter.key())));
        return facts;
    }

    private static String place(DeadLetter letter) {
        var topic = letter.topic();
        var partition = letter.partition();
        var offset = letter.offset();
        return partition == null || offset == null
                ? topic
                : "%s, partition %d, offset %d".formatted(topic, partition, offset);
    }

    private static List<Fact> envelope(DeadLetter letter) {
        return new TreeMap<>(letter.headers())
                .entrySet().stream()
                        .map(header -> new Fact(header.getKey(), Cell.text(header.getValue())))
                        .toList();
    }

    private static List<Moment> decisions(DeadLetter letter) {
        return letter.decisions().reversed().stream()
                .map(decision ->
                        new Moment(decision.decision().label(), Words.moment(decision.at()), "", decision.reason()))
                .toList();
    }

    @CheckedTemplate(basePath = "administration")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance deadLetters(
                List<Panel> panels, List<Held> held, boolean waiting, Optional<Retry> retry);

        static native TemplateInstance letter(
                RecordHead head, List<Fact> facts, List<Fact> envelope, DeadLetter letter, List<Moment> decisions);
    }
}
