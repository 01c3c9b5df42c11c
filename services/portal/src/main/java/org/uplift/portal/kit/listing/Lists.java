package org.uplift.portal.kit.listing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.calls.Section.Missing;
import org.uplift.portal.kit.calls.ServiceAway;
import org.uplift.portal.kit.listing.ListPage.Chip;
import org.uplift.portal.kit.listing.ListPage.Head;
import org.uplift.portal.kit.listing.ListPage.Panel;
import org.uplift.portal.kit.listing.ListPage.Row;
import org.uplift.portal.kit.listing.ListPage.Under;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.schools.api.me.FilterRow;
import org.uplift.schools.api.me.MeApi;

/** Draws any list, and exports it: the one entry of the pattern. */
@Singleton
public class Lists {

    private static final int ON_A_PAGE = 25;

    private final Calls calls;
    private final MeApi me;
    private final Exports exports;

    Lists(Calls calls, MeApi me, Exports exports) {
        this.calls = calls;
        this.me = me;
        this.exports = exports;
    }

    /** The whole answer of a list's address: its page, or with {@code format=csv} or {@code xlsx} its export. */
    public <T> Response answer(Listing<T> listing, UriInfo asked) {
        var sent = asked.getQueryParameters();
        var format = Optional.ofNullable(sent.getFirst("format")).flatMap(Format::named);
        return format.isPresent()
                ? exports.answer(listing, ListQuery.of(listing, sent).first(), format.get(), sent.containsKey("whole"))
                : PageAnswers.page(Templates.list(read(listing, asked)));
    }

    /** The list for a page with a template of its own, which draws it with {@code {#include page/listing /}}. */
    public <T> ListPage read(Listing<T> listing, UriInfo asked) {
        var sent = asked.getQueryParameters();
        var query = ListQuery.of(listing, sent);
        var found = calls.start(listing.service(), () -> listing.ask(query.parameters(ON_A_PAGE, true)));
        var saved = calls.start(Service.SCHOOLS, () -> me.filters(listing.id()));
        return page(listing, query, section(found, listing.service()), saved.section(), sent);
    }

    /** A list that is away leaves its filters standing; one that refuses what it is asked is a fault of its own. */
    private static <T> Section<Page<T>> section(Pending<Page<T>> found, Service service) {
        try {
            return new Section<>(found.await(), service, Missing.NOTHING);
        } catch (ServiceAway away) {
            return new Section<>(null, service, Missing.AWAY);
        }
    }

    private static <T> ListPage page(
            Listing<T> listing,
            ListQuery query,
            Section<Page<T>> found,
            Section<Page<FilterRow>> saved,
            MultivaluedMap<String, String> sent) {
        var shown = listing.columns().stream().filter(Column::shown).toList();
        var heads = shown.stream().map(column -> head(listing, query, column)).toList();
        var items = found.present() ? found.get().items() : List.<T>of();
        var next = found.present() ? Optional.ofNullable(found.get().next()) : Optional.<String>empty();
        return new ListPage(
                listing,
                found,
                listing.filters().stream()
                        .map(filter -> new Panel(filter, query.values(filter.name())))
                        .toList(),
                chips(listing, query),
                heads,
                items.stream().map(item -> row(shown, heads, item)).toList(),
                found.present() ? count(listing, query, found.get()) : "",
                found.present() ? place(query, found.get()) : "",
                next.map(marker -> query.next(marker).address(listing.at())).orElse(""),
                query.after().isEmpty() ? "" : query.first().address(listing.at()),
                query.unfiltered().address(listing.at()),
                query.first().address(listing.at(), "format=csv"),
                query.first().address(listing.at(), "format=xlsx"),
                query.first().text(),
                query.sort(),
                saved,
                Unsaved.named(sent.getFirst("unsaved")).map(Unsaved::sentence).orElse(""));
    }

    private static <T> Head head(Listing<T> listing, ListQuery query, Column<T> column) {
        var name = column.sort();
        if (name.isEmpty()) {
            return new Head(column.title(), "", "none", column.numeric());
        }
        var plain = query.sort().equals(name);
        var turnedRound = query.sort().equals("-" + name);
        var up = column.backwards() ? turnedRound : plain;
        var down = column.backwards() ? plain : turnedRound;
        var turned = plain || (!turnedRound && column.mostFirst()) ? "-" + name : name;
        return new Head(
                column.title(),
                query.sorted(turned).address(listing.at()),
                up ? "ascending" : down ? "descending" : "none",
                column.numeric());
    }

    private static <T> Row row(List<Column<T>> columns, List<Head> heads, T item) {
        var cells = new ArrayList<Under>();
        for (int i = 1; i < columns.size(); i++) {
            cells.add(new Under(heads.get(i), columns.get(i).cell().apply(item)));
        }
        return new Row(columns.getFirst().cell().apply(item), cells);
    }

    private static List<Chip> chips(Listing<?> listing, ListQuery query) {
        return listing.filters().stream()
                .flatMap(filter -> query.chosen(filter.name()).stream()
                        .map(value -> new Chip(
                                filter.label(),
                                filter.reads(value),
                                query.without(filter.name(), value).address(listing.at()))))
                .toList();
    }

    private static String count(Listing<?> listing, ListQuery query, Page<?> found) {
        var total = found.total();
        if (total != null) {
            return listing.counted(total);
        }
        var whole = query.after().isEmpty() && found.next() == null;
        return whole ? listing.counted(found.items().size()) : "";
    }

    private static String place(ListQuery query, Page<?> found) {
        var only = query.after().isEmpty() && found.next() == null;
        var total = found.total();
        if (only) {
            return "";
        }
        return total == null
                ? "Page " + query.page()
                : "Page %d of %d"
                        .formatted(query.page(), Math.max(query.page(), Math.ceilDiv(total, (long) ON_A_PAGE)));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage list);
    }
}
