package org.uplift.platform.text;

import java.util.Optional;
import java.util.PrimitiveIterator;

/**
 * Text a person can read: whatever is stored is shown on a page, written to a sheet and printed into a board's pack, and
 * a character that one of the three cannot carry would break there, long after it was typed.
 */
public final class ReadableText {

    private ReadableText() {}

    /**
     * The first character that nobody could read: a control character other than a tab and a line's end, a code point
     * Unicode keeps free for good, half of a surrogate pair.
     *
     * @return a sentence that names it, to be shown beside the field
     */
    public static Optional<String> fault(String text) {
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            var point = points.nextInt();
            if (unreadable(point)) {
                return Optional.of(
                        "This has a character that cannot be read or stored (U+%04X); take it out.".formatted(point));
            }
        }
        return Optional.empty();
    }

    /** As {@link #fault}, for text that stands on one line. */
    public static Optional<String> faultOnOneLine(String text) {
        return fault(text)
                .or(() -> text.codePoints().anyMatch(ReadableText::endsLine)
                        ? Optional.of(OneLine.MESSAGE)
                        : Optional.empty());
    }

    /** Whether nothing of a text can be seen: spaces of any width, marks without a width, or nothing at all. */
    public static boolean invisible(String text) {
        return text.codePoints().allMatch(ReadableText::invisible);
    }

    /** A text without what nobody could read, for a renderer that would break at it. */
    public static String only(String text) {
        return fault(text).isEmpty()
                ? text
                : text.codePoints()
                        .filter(point -> !unreadable(point))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean unreadable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.SURROGATE -> true;
            default -> (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        };
    }

    private static boolean endsLine(int point) {
        return point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
    }

    /** The last three are letters and a symbol by their class, and drawn as nothing. */
    private static boolean invisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || point == 0x115F
                || point == 0x3164
                || point == 0x2800;
    }
}
