package org.uplift.schools.api.imports;

/**
 * One thing wrong in a file.
 *
 * @param line the line it stands in, the column names being line 1
 * @param column the column's name in the file; empty where it concerns the row or the file
 * @param value what stands there, at most 100 characters of it; empty where nothing does
 * @param reason what is wrong with it, in plain words
 */
public record RowProblem(long line, String column, String value, String reason) {

    private static final int LONGEST = 100;

    public RowProblem {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
