package org.uplift.portal.kit.listing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.page.PageAnswers;

/**
 * Writes a list to a file: exactly what is filtered, in the order it stands, row by row as the service hands its pages
 * over. A file holds {@linkplain Format#most so many} rows; where there are more, a page says so before anything is
 * downloaded, and the file says so too.
 */
@Singleton
class Exports {

    /** The most a service hands over at once. */
    private static final int AT_ONCE = 200;

    private final Calls calls;
    private final Clock clock;

    Exports(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** @param cut whether the reader has been told that the file will not hold everything, and wants it */
    <T> Response answer(Listing<T> listing, ListQuery query, Format format, boolean cut) {
        var first = ask(listing, query, true);
        var total = Optional.ofNullable(first.total()).orElse(0L);
        if (total > format.most() && !cut) {
            return PageAnswers.page(tooMany(listing, query, format, total));
        }
        StreamingOutput file = out -> write(listing, query, format, first, out);
        var answer = Response.ok(file)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.%s\""
                                .formatted(listing.id(), LocalDate.now(clock), format.extension()));
        return (total > format.most() ? answer.header("Uplift-Rows-Left-Out", total - format.most()) : answer).build();
    }

    private static TemplateInstance tooMany(Listing<?> listing, ListQuery query, Format format, long total) {
        return Templates.tooMany(
                listing.title(),
                listing.counted(total),
                String.format(Locale.UK, "%,d", format.most()),
                query.address(listing.at()),
                query.address(listing.at(), "format=" + format.extension() + "&whole=no"),
                total > Format.CSV.most() ? "" : query.address(listing.at(), "format=" + Format.CSV.extension()));
    }

    private <T> void write(Listing<T> listing, ListQuery query, Format format, Page<T> first, OutputStream out)
            throws IOException {
        try (var sheet = open(listing, format, out)) {
            var page = first;
            int rows = 0;
            while (true) {
                for (var item : page.items()) {
                    sheet.row(listing.columns().stream()
                            .map(column -> column.cell().apply(item))
                            .toList());
                }
                rows += page.items().size();
                if (page.next() == null || rows >= format.most()) {
                    break;
                }
                page = ask(listing, query.next(page.next()), false);
            }
            if (page.next() != null) {
                sheet.note("These are the first %,d %s only. Narrow the filters for the others."
                        .formatted(rows, listing.many()));
            }
        }
    }

    private <T> Page<T> ask(Listing<T> listing, ListQuery query, boolean count) {
        return calls.start(listing.service(), () -> listing.ask(query.parameters(AT_ONCE, count)))
                .await();
    }

    private static Sheet open(Listing<?> listing, Format format, OutputStream out) throws IOException {
        var titles = listing.columns().stream().map(Column::title).toList();
        return switch (format) {
            case CSV -> new CsvSheet(out, titles);
            case XLSX -> new XlsxSheet(out, listing.title(), titles);
        };
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {

        private Templates() {}

        /** @param all the address of a file that holds them all; empty where there is none */
        static native TemplateInstance tooMany(
                String title, String count, String most, String back, String anyway, String all);
    }
}
