package org.uplift.platform.permission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of post Uplift ships, read from {@code post-kinds.csv}, which anybody can read; a trust adds its own. */
public final class ShippedPosts {

    private static final String BASIC = "BASIC";
    private static final List<PostKind> ALL = read();

    private ShippedPosts() {}

    /** The kinds people hold. */
    public static List<PostKind> all() {
        return ALL.stream().filter(kind -> !kind.code().equals(BASIC)).toList();
    }

    /** What anybody with a current post may do across the trust. */
    public static Set<Permission> basic() {
        return ALL.stream()
                .filter(kind -> kind.code().equals(BASIC))
                .findFirst()
                .orElseThrow()
                .permissions();
    }

    private static List<PostKind> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShippedPosts.class.getResourceAsStream("post-kinds.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(ShippedPosts::kind)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostKind kind(String line) {
        var fields = line.split("\\|", -1);
        return new PostKind(
                fields[0],
                fields[1],
                words(fields[2], PlaceKind::valueOf),
                words(fields[4], Permission::valueOf),
                Integer.parseInt(fields[3]));
    }

    private static <T> Set<T> words(String text, Function<String, T> read) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }
}
