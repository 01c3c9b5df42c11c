package org.uplift.platform.testing;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of people who hold one post, appointed when first asked for. Beside the codes of kinds of post,
 * {@code administrator} and {@code service} stand for the two realm roles, which act without a post.
 */
public final class Posts {

    public static final String ADMINISTRATOR = "administrator";
    public static final String SERVICE = "service";

    /** Which post somebody was appointed to last, by e-mail. */
    private static final Map<String, String> HELD = new ConcurrentHashMap<>();

    private Posts() {}

    /** Of somebody who holds a post of this kind across the trust. */
    public static String token(String kind) {
        return token(kind, email(kind, "everywhere"), null);
    }

    /** Of somebody who holds a post of this kind at a school. */
    public static String token(String kind, int school) {
        return token(kind, email(kind, Integer.toString(school)), school);
    }

    /** The same for somebody by their e-mail; the school is null for the whole trust. */
    public static String token(String kind, String email, @Nullable Integer school) {
        return switch (kind) {
            case SERVICE -> Tokens.ofService();
            case ADMINISTRATOR -> Tokens.ofAdministrator(email);
            default -> {
                HELD.compute(email, (person, held) -> {
                    var post = kind + " at " + school;
                    if (!post.equals(held)) {
                        Events.appoint(person, kind, school);
                    }
                    return post;
                });
                yield Tokens.of(email);
            }
        };
    }

    /** Whom {@link #token(String)} stands for. */
    public static String email(String kind) {
        return email(kind, "everywhere");
    }

    private static String email(String kind, String place) {
        return kind.toLowerCase(Locale.ROOT) + "@" + place + ".test";
    }
}
