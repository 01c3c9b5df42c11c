package org.uplift.portal.kit.listing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.uplift.portal.kit.page.Words;

/** One way to narrow a list. Its name is the service's parameter, and the page's. */
public sealed interface Filter {

    String name();

    String label();

    /** What of a value sent counts; empty where it is none of this filter's. */
    Optional<String> accept(String sent);

    /** How a value reads in a chip. */
    String reads(String value);

    /** Words to look for. */
    record Search(String name, String label, String hint) implements Filter {
        private static final int LONGEST = 200;

        @Override
        public Optional<String> accept(String sent) {
            return Optional.of(sent.length() > LONGEST ? sent.substring(0, LONGEST) : sent);
        }

        @Override
        public String reads(String value) {
            return value;
        }
    }

    /**
     * One of many, from a select.
     *
     * @param usual what holds where nobody chose; empty where then none does
     */
    record One(String name, String label, List<Option> options, String usual) implements Filter {
        @Override
        public Optional<String> accept(String sent) {
            return known(options, sent);
        }

        @Override
        public String reads(String value) {
            return labelled(options, value);
        }
    }

    /** Any of a few, from checkboxes. */
    record Any(String name, String label, List<Option> options) implements Filter {
        @Override
        public Optional<String> accept(String sent) {
            return known(options, sent);
        }

        @Override
        public String reads(String value) {
            return labelled(options, value);
        }
    }

    /** A day to start or to end with. */
    record Day(String name, String label) implements Filter {
        @Override
        public Optional<String> accept(String sent) {
            try {
                return Optional.of(LocalDate.parse(sent).toString());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        @Override
        public String reads(String value) {
            return Words.shortDay(LocalDate.parse(value));
        }
    }

    /** Yes, or not asked. */
    record Only(String name, String label) implements Filter {
        @Override
        public Optional<String> accept(String sent) {
            return Optional.of(sent).filter("true"::equals);
        }

        @Override
        public String reads(String value) {
            return "yes";
        }
    }

    /** The service's {@code q}. */
    static Filter search(String label, String hint) {
        return new Search("q", label, hint);
    }

    static Filter one(String name, String label, List<Option> options) {
        return new One(name, label, List.copyOf(options), "");
    }

    /** @param usual the option that holds where nobody chose: it is no filter of the reader's, so it shows no chip */
    static Filter one(String name, String label, List<Option> options, String usual) {
        return new One(name, label, List.copyOf(options), usual);
    }

    static Filter any(String name, String label, List<Option> options) {
        return new Any(name, label, List.copyOf(options));
    }

    static Filter day(String name, String label) {
        return new Day(name, label);
    }

    static Filter only(String name, String label) {
        return new Only(name, label);
    }

    private static Optional<String> known(List<Option> options, String sent) {
        return options.stream().map(Option::value).filter(sent::equals).findFirst();
    }

    private static String labelled(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** The value that holds where nobody chose one; empty for most. */
    default String otherwise() {
        return this instanceof One one ? one.usual() : "";
    }

    /** Which of them it is, for the template that draws it. */
    default String kind() {
        return switch (this) {
            case Search search -> "search";
            case One one -> "one";
            case Any any -> "any";
            case Day day -> "day";
            case Only only -> "only";
        };
    }
}
