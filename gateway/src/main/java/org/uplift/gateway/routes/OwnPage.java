package org.uplift.gateway.routes;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.uplift.platform.problem.ProblemType;

/** A page that needs nothing of the portal, which is why it has no more than words. */
record OwnPage(String heading, String detail, String advice) {

    private static final String STYLE =
            "body{margin:0;background:#fff;color:#0b0c0c;font:1.1875rem/1.5 arial,sans-serif}"
                    + "main{max-width:40rem;margin:0 auto;padding:3rem 1rem}"
                    + "h1{font-size:2rem;line-height:1.2}"
                    + "a{color:#1d70b8}a:focus{outline:3px solid #0b0c0c;background:#fd0;color:#0b0c0c}";

    /** The page's own style is known by its hash, so that none that was slipped in is applied. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; frame-ancestors 'none'".formatted(hash(STYLE));

    static OwnPage of(ProblemType type, String detail) {
        return switch (type) {
            case TOO_LARGE ->
                new OwnPage(
                        "That was too much to send",
                        detail,
                        "Go back and send less at a time. A file of schools is smaller as the zip it came in.");
            case URI_TOO_LONG ->
                new OwnPage(
                        "That address is too long",
                        detail,
                        "Take out some of the filters, or start again from your home page.");
            case HEADERS_TOO_LARGE ->
                new OwnPage(
                        "Your browser sent too much with its request",
                        detail,
                        "Delete the cookies of this site in your browser, then sign in again.");
            case SERVICE_SLOW ->
                new OwnPage(
                        "This page is taking too long",
                        detail,
                        "If you sent a form, look at the record before you send it again: it may have been taken.");
            default ->
                new OwnPage(
                        "Uplift's pages are away for the moment",
                        detail,
                        "Nothing that was saved is lost. If you were filling in a form, go back: your browser"
                                + " usually still has what you typed.");
        };
    }

    Buffer draw() {
        return Buffer.buffer("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s - Uplift</title>
                <style>%4$s</style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p>%3$s</p>
                <p><a href="/home">Go to your home page</a></p>
                </main>
                </body>
                </html>
                """.formatted(heading, detail, advice, STYLE));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
