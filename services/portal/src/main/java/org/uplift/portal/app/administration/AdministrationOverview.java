package org.uplift.portal.app.administration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.deadletters.DeadLetterSearch;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.reconciliation.Agreement;
import org.uplift.portal.app.reconciliation.Reconciliation;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.reporting.api.projection.CopiesApi;
import org.uplift.reporting.api.projection.CopiesStanding;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportSearch;
import org.uplift.schools.api.imports.ImportsApi;

/** What an administrator has to look at, asked of every service at once. */
@Singleton
public class AdministrationOverview {

    /** The most a service hands over at once. */
    private static final int MOST = 200;

    private static final Duration RECENT = Duration.ofDays(1);

    private final Calls calls;
    private final AllDeadLetters letters;
    private final AllDenials denials;
    private final Reconciliation reconciliation;
    private final ImportsApi imports;
    private final CopiesApi copies;
    private final Clock clock;

    AdministrationOverview(
            Calls calls,
            AllDeadLetters letters,
            AllDenials denials,
            Reconciliation reconciliation,
            ImportsApi imports,
            CopiesApi copies,
            Clock clock) {
        this.calls = calls;
        this.letters = letters;
        this.denials = denials;
        this.reconciliation = reconciliation;
        this.imports = imports;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * How many of something a service holds.
     *
     * @param more whether there are more than were counted
     */
    public record Count(int number, boolean more) {

        /** {@code 3}, or {@code 200 or more}. */
        public String text() {
            return more ? number + " or more" : Integer.toString(number);
        }
    }

    /** A service with how many it holds. */
    public record Line(Service service, Section<Count> count) {}

    /** Everything there is to look at. */
    public record Overview(
            List<Line> letters,
            Section<Agreement> agreement,
            Section<Optional<ImportReport>> lastImport,
            Section<CopiesStanding> copies,
            List<Line> denials) {

        public Count lettersWaiting() {
            return sum(letters);
        }

        public Count denied() {
            return sum(denials);
        }

        private static Count sum(List<Line> lines) {
            var known = lines.stream()
                    .map(Line::count)
                    .filter(Section::present)
                    .map(Section::get)
                    .toList();
            return new Count(
                    known.stream().mapToInt(Count::number).sum(), known.stream().anyMatch(Count::more));
        }
    }

    Overview read() {
        var waiting = letters.ask(
                List.of(Service.values()), new DeadLetterSearch(DeadLetter.Status.OPEN), new PageRequest(MOST, null));
        var refused = new LinkedHashMap<Service, Pending<Count>>();
        Arrays.stream(Service.values())
                .forEach(service -> refused.put(service, calls.start(service, () -> recent(service))));
        var agreed = calls.start(Service.INTERVENTIONS, () -> reconciliation.compare(new IdPageRequest()));
        var last = calls.start(
                Service.SCHOOLS,
                () -> imports.list(new ImportSearch(), ListRequest.first(1)).items().stream()
                        .findFirst());
        var standing = calls.start(Service.REPORTING, copies::read);
        var held = waiting.entrySet().stream()
                .map(entry -> {
                    var page = entry.getValue().section();
                    var count = page.present()
                            ? new Count(page.get().items().size(), page.get().next() != null)
                            : null;
                    return new Line(entry.getKey(), new Section<>(count, entry.getKey(), page.missing()));
                })
                .toList();
        var denied = refused.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue().section()))
                .toList();
        return new Overview(held, agreed.section(), last.section(), standing.section(), denied);
    }

    /** Those of the last day, as far as one page tells. */
    private Count recent(Service service) {
        var page = denials.page(service, new PageRequest(MOST, null));
        var since = clock.instant().minus(RECENT);
        var recent = (int) page.items().stream()
                .filter(denial -> denial.at().isAfter(since))
                .count();
        return new Count(recent, recent == page.items().size() && page.next() != null);
    }
}
