package org.uplift.schools.capacity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Puts what the ledger knows into words a headteacher reads without a glossary. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code The headteacher of Hill Primary School}, {@code The trust's director of education}. */
    static String holder(String post, Optional<String> school) {
        return school.map(name -> "The %s of %s".formatted(post(post), name))
                .orElseGet(() -> "The trust's " + post(post));
    }

    /** A post as in a sentence: {@code LEAD_PRACTITIONER} and {@code Lead practitioner} alike. */
    private static String post(String post) {
        if (post.equals(post.toUpperCase(Locale.ROOT)) && post.length() > 4) {
            return post.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        boolean word = post.length() > 1 && Character.isLowerCase(post.charAt(1));
        return word ? post.substring(0, 1).toLowerCase(Locale.ROOT) + post.substring(1) : post;
    }
}
