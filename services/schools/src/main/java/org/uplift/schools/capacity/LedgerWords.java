package org.uplift.schools.capacity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what the ledger knows into words a headteacher reads without a glossary. */
final class LedgerWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** SENDCO. */
    private static final int LONGEST_ABBREVIATION = 6;

    private static final Set<String> LANGUAGES =
            Set.of("English", "French", "German", "Italian", "Latin", "Mandarin", "Spanish", "Welsh");

    private LedgerWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code The headteacher of Hill Primary School}, {@code The trust's director of education}. */
    static String holder(String post, Optional<String> school) {
        return school.map(name -> "The %s of %s".formatted(post(post), name))
                .orElseGet(() -> "The trust's " + post(post));
    }

    /** A post as in a sentence: {@code LEAD_PRACTITIONER} and {@code Lead Practitioner} alike; SENCO and English stay. */
    private static String post(String post) {
        if (post.equals(post.toUpperCase(Locale.ROOT)) && post.length() > LONGEST_ABBREVIATION) {
            return post.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return Arrays.stream(post.split(" ")).map(LedgerWords::inASentence).collect(Collectors.joining(" "));
    }

    private static String inASentence(String word) {
        boolean capitalised = word.length() > 1 && Character.isLowerCase(word.charAt(1));
        return capitalised && !LANGUAGES.contains(word) ? word.toLowerCase(Locale.ROOT) : word;
    }
}
