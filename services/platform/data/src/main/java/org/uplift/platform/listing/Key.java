package org.uplift.platform.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item's place in an order, as text for a marker: each value behind a letter for its type. */
final class Key {

    private Key() {}

    static List<String> write(List<@Nullable Object> values) {
        return values.stream().map(Key::write).toList();
    }

    static List<@Nullable Object> read(List<String> texts) {
        var values = new ArrayList<@Nullable Object>();
        texts.forEach(text -> values.add(read(text.charAt(0), text.substring(1))));
        return values;
    }

    private static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case String text -> "s" + text;
            case Integer number -> "i" + number;
            case Long number -> "l" + number;
            case BigDecimal number -> "n" + number.toPlainString();
            case LocalDate day -> "d" + day;
            case Instant moment -> "t" + moment;
            case UUID id -> "u" + id;
            default -> throw new IllegalArgumentException("A list cannot be ordered by a " + value.getClass());
        };
    }

    private static @Nullable Object read(char type, String text) {
        return switch (type) {
            case '-' -> null;
            case 's' -> text;
            case 'i' -> Integer.valueOf(text);
            case 'l' -> Long.valueOf(text);
            case 'n' -> new BigDecimal(text);
            case 'd' -> LocalDate.parse(text);
            case 't' -> Instant.parse(text);
            case 'u' -> UUID.fromString(text);
            default -> throw new IllegalArgumentException("No value is written with " + type);
        };
    }
}
