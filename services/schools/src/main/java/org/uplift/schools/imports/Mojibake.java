package org.uplift.schools.imports;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that was read once in the wrong encoding and saved so: {@code ZoÃ«} for Zoë, or a mark where a letter was lost. */
final class Mojibake {

    private static final char LOST = '\uFFFD';
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]{2,}");

    private Mojibake() {}

    /** What is wrong with a text, to be shown beside the field; empty where nothing is. */
    static Optional<String> fault(String text) {
        if (text.indexOf(LOST) >= 0) {
            return Optional.of("A letter was lost here before the file was sent; write it again.");
        }
        var meant = BEYOND_ASCII.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found.group())));
        return meant.equals(text)
                ? Optional.empty()
                : Optional.of("This was read in the wrong encoding before the file was sent; it seems to mean %s."
                        .formatted(meant));
    }

    /** What letters say once they are taken for the bytes they were; the same where they are none. */
    private static String meant(String letters) {
        try {
            var bytes = TextEncoding.WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(letters));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return letters;
        }
    }
}
