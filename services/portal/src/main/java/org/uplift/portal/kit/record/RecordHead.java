package org.uplift.portal.kit.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Status;
import org.uplift.portal.kit.listing.Cell;

/** What stands over every part of a record's page: what it is, where it stands, what may be done, the parts there are. */
public final class RecordHead {

    private final String title;
    private final List<Offer> actions = new ArrayList<>();
    private List<Tab> tabs = List.of();
    private String caption = "";
    private Cell.@Nullable Tag tag;
    private String sub = "";
    private String withinLabel = "";
    private String withinHref = "";
    private String backLabel = "";
    private String backHref = "";
    private String address = "";
    private String tab = "";
    private String done = "";

    private RecordHead(String title) {
        this.title = title;
    }

    public static RecordHead of(String title) {
        return new RecordHead(title);
    }

    /** The quiet line over the title: what kind of record it is. */
    public RecordHead caption(String text) {
        caption = text;
        return this;
    }

    public RecordHead status(Status status) {
        tag = Cell.tag(status);
        return this;
    }

    /** The quiet line under the title. */
    public RecordHead sub(String text) {
        sub = text;
        return this;
    }

    /** What it belongs to, a link before the line under the title. */
    public RecordHead within(String label, String href) {
        withinLabel = label;
        withinHref = href;
        return this;
    }

    public RecordHead back(String label, String href) {
        backLabel = label;
        backHref = href;
        return this;
    }

    /** What was just done, told once at the top. */
    public RecordHead done(String sentence) {
        done = sentence;
        return this;
    }

    /** @param possible what the service says whoever asks may do now; the first offer among it is the main one */
    public RecordHead actions(@Nullable Collection<?> possible, Offer... offers) {
        if (possible != null) {
            Arrays.stream(offers)
                    .filter(offer -> possible.stream().map(Object::toString).anyMatch(offer.action()::equals))
                    .forEach(actions::add);
        }
        return this;
    }

    /** An action that no record limits; only where the reader may. */
    public RecordHead action(String label, String href) {
        actions.add(new Offer("", label, href, false));
        return this;
    }

    /** @param asked the {@code tab} of the address; anything else than one of them is the first */
    public RecordHead tabs(String at, @Nullable String asked, Tab... parts) {
        address = at;
        tabs = List.of(parts);
        tab = tabs.stream()
                .map(Tab::id)
                .filter(id -> id.equals(asked))
                .findFirst()
                .orElse(parts[0].id());
        return this;
    }

    /** Whether this part is the one to show. */
    public boolean at(String part) {
        return tab.equals(part);
    }

    /** The address of a part; the first part's is the record's own. */
    public String href(Tab part) {
        return part.equals(tabs.getFirst()) ? address : address + "?tab=" + part.id();
    }

    public String title() {
        return title;
    }

    public List<Offer> actions() {
        return actions;
    }

    public List<Tab> tabs() {
        return tabs;
    }

    public String caption() {
        return caption;
    }

    /** Where the record stands; null where it has no such thing. */
    public Cell.@Nullable Tag tag() {
        return tag;
    }

    public String sub() {
        return sub;
    }

    public String withinLabel() {
        return withinLabel;
    }

    public String withinHref() {
        return withinHref;
    }

    public String backLabel() {
        return backLabel;
    }

    public String backHref() {
        return backHref;
    }

    public String tab() {
        return tab;
    }

    public String done() {
        return done;
    }

    public String address() {
        return address;
    }
}
