package org.uplift.portal.kit.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Labelled;
import org.uplift.platform.api.Status;
import org.uplift.portal.kit.figures.MoneyBar;
import org.uplift.portal.kit.page.Words;

/** What one column shows of one row: on the page as people read it, in an export as what it is. */
public sealed interface Cell {

    /** Nothing to show. */
    Cell NONE = new Text("");

    /** Words. */
    record Text(String text) implements Cell {}

    /** Words that lead on, with a quieter line under them; the quieter line is not exported. */
    record Link(String text, String href, String under) implements Cell {}

    /** Words with a quieter line under them; the quieter line is not exported. */
    record Lines(String text, String under) implements Cell {}

    /** A number. */
    record Numeral(BigDecimal value) implements Cell {
        public String text() {
            return Words.plain(value);
        }

        public boolean zero() {
            return value.signum() == 0;
        }
    }

    /** Pounds. */
    record Money(BigDecimal value) implements Cell {
        public String text() {
            return Words.money(value);
        }

        public boolean zero() {
            return value.signum() == 0;
        }
    }

    /** Days of somebody's time. */
    record Days(BigDecimal value) implements Cell {
        public String text() {
            return Words.days(value);
        }

        public boolean zero() {
            return value.signum() == 0;
        }
    }

    /** A day, flagged where it asks for attention. */
    record Day(LocalDate value, String flag) implements Cell {
        public String text() {
            return Words.shortDay(value);
        }
    }

    /** A moment. */
    record Moment(Instant value) implements Cell {
        public String text() {
            return Words.moment(value);
        }
    }

    /** A status, as a tag of a colour that only helps the eye; an export has its word. */
    record Tag(String text, String colour) implements Cell {}

    /** Something that asks for attention, or does not. */
    record Flag(boolean raised, String text) implements Cell {}

    /** Money set, spent and promised, as a bar; an export has it in words. */
    record Bar(MoneyBar bar) implements Cell {
        public String text() {
            return bar.said();
        }
    }

    static Cell text(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : new Text(text);
    }

    static Cell link(String text, String href) {
        return new Link(text, href, "");
    }

    static Cell link(String text, String href, @Nullable String under) {
        return new Link(text, href, under == null ? "" : under);
    }

    static Cell lines(String text, @Nullable String under) {
        return new Lines(text, under == null ? "" : under);
    }

    static Cell number(@Nullable Number value) {
        return value == null ? NONE : new Numeral(new BigDecimal(value.toString()));
    }

    static Cell money(@Nullable BigDecimal value) {
        return value == null ? NONE : new Money(value);
    }

    static Cell days(@Nullable BigDecimal value) {
        return value == null ? NONE : new Days(value);
    }

    static Cell day(@Nullable LocalDate value) {
        return day(value, "");
    }

    static Cell day(@Nullable LocalDate value, String flag) {
        return value == null ? NONE : new Day(value, flag);
    }

    static Cell moment(@Nullable Instant value) {
        return value == null ? NONE : new Moment(value);
    }

    static Cell status(@Nullable Status status) {
        return status == null ? NONE : tag(status);
    }

    static Tag tag(Status status) {
        return new Tag(status.label(), Words.colour(status));
    }

    /** A constant by its label. */
    static Cell of(@Nullable Labelled constant) {
        return constant == null ? NONE : new Text(constant.label());
    }

    static Cell flag(boolean raised, String text) {
        return new Flag(raised, text);
    }

    static Cell bar(MoneyBar bar) {
        return new Bar(bar);
    }

    /** Which of them it is, for the template that draws it. */
    default String kind() {
        return switch (this) {
            case Text text -> text.text().isEmpty() ? "none" : "text";
            case Link link -> "link";
            case Lines lines -> "lines";
            case Numeral numeral -> "number";
            case Money money -> "number";
            case Days days -> "number";
            case Day day -> "day";
            case Moment moment -> "text";
            case Tag tag -> "tag";
            case Flag flag -> flag.raised() ? "flag" : "none";
            case Bar bar -> "bar";
        };
    }
}
