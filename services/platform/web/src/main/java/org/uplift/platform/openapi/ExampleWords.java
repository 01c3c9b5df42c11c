package org.uplift.platform.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Values for the examples of fields, from every {@code META-INF/api-examples.properties} a service has: by the field's
 * name ({@code title=…}), or by its schema and name where that says too little ({@code PracticeRecord.title=…}).
 */
final class ExampleWords {

    private static final String FILE = "META-INF/api-examples.properties";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Properties words;

    private ExampleWords(Properties words) {
        this.words = words;
    }

    static ExampleWords found() {
        var words = new Properties();
        try {
            for (var file : Collections.list(ExampleWords.class.getClassLoader().getResources(FILE))) {
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the examples could not be read", e);
        }
        return new ExampleWords(words);
    }

    Optional<String> text(String schema, String field) {
        return Optional.ofNullable(words.getProperty(schema + "." + field))
                .or(() -> Optional.ofNullable(words.getProperty(field)));
    }

    Optional<BigDecimal> number(String schema, String field) {
        return text(schema, field)
                .filter(word -> NUMBER.matcher(word).matches())
                .map(BigDecimal::new);
    }
}
