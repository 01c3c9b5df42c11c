package org.uplift.platform.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A migration cut into its statements, as far as telling them apart needs: quotes, dollar quotes and comments. */
final class SqlStatements {

    /**
     * @param sql without comments, in small letters, one space between words
     * @param comments the comments that stand in and above it, a line each
     */
    record Statement(String sql, List<String> comments) {}

    private final String source;
    private final List<Statement> statements = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private List<String> comments = new ArrayList<>();
    private int at;

    private SqlStatements(String source) {
        this.source = source;
    }

    static List<Statement> of(String source) {
        return new SqlStatements(source).read();
    }

    private List<Statement> read() {
        while (at < source.length()) {
            char next = source.charAt(at);
            if (source.startsWith("--", at)) {
                comments.add(upTo("\n", 2).substring(2).trim());
                sql.append(' ');
            } else if (source.startsWith("/*", at)) {
                comments.add(upTo("*/", 2));
                sql.append(' ');
            } else if (next == '\'' || next == '"') {
                sql.append(upTo(String.valueOf(next), 1));
            } else if (next == '$' && dollarQuote() > 0) {
                var quote = source.substring(at, dollarQuote());
                sql.append(upTo(quote, quote.length()));
            } else if (next == ';') {
                end();
                at++;
            } else {
                sql.append(next);
                at++;
            }
        }
        end();
        return List.copyOf(statements);
    }

    /** Where the opening {@code $tag$} ends, 0 where it is none. */
    private int dollarQuote() {
        int closing = source.indexOf('$', at + 1);
        return closing > 0 && source.substring(at + 1, closing).matches("\\w*") ? closing + 1 : 0;
    }

    private String upTo(String end, int from) {
        int found = source.indexOf(end, at + from);
        int after = found < 0 ? source.length() : found + end.length();
        var passed = source.substring(at, after);
        at = after;
        return passed;
    }

    private void end() {
        var whole = sql.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (!whole.isEmpty()) {
            statements.add(new Statement(whole, List.copyOf(comments)));
            comments = new ArrayList<>();
        }
        sql.setLength(0);
    }
}
