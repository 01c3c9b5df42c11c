package org.uplift.schools.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file of rows is laid out: commas as published, semicolons or tabs as spreadsheets save it where Windows is set up
 * so, with a line {@code sep=;} first, or with lines of explanation above the column names.
 *
 * @param separator what stands between fields
 * @param before lines above the column names
 * @param header the column names
 */
record CsvLayout(char separator, int before, List<String> header) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** Published files have at most a title and some notes above their column names. */
    private static final int LOOKED_AT = 20;

    /** Of a line: the 135 names of GIAS take four thousand characters. */
    private static final int LONGEST = 32 * 1024;

    private static final Pattern SEP = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the first lines of a file.
     *
     * @throws UnreadableFileException where there is no line with anything in it
     */
    static CsvLayout of(InputStream file, Charset encoding) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(file, encoding))) {
            for (var line = line(reader); line != null && lines.size() < LOOKED_AT; line = line(reader)) {
                lines.add(lines.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        }
        var said = said(lines);
        for (int at = said.isPresent() ? 1 : 0; at < lines.size(); at++) {
            for (var separator : said.map(List::of).orElse(SEPARATORS)) {
                var header = fields(lines.get(at), separator);
                if (header.size() > 1 && header.stream().anyMatch(FileKind::names)) {
                    return new CsvLayout(separator, at, header);
                }
            }
        }
        int first = said.isPresent() ? 1 : 0;
        if (lines.size() <= first || lines.stream().allMatch(String::isBlank)) {
            throw new UnreadableFileException("The file is empty.");
        }
        return new CsvLayout(said.orElse(','), first, fields(lines.get(first), said.orElse(',')));
    }

    /** What a first line {@code sep=;} says, which Excel writes and reads. */
    private static Optional<Character> said(List<String> lines) {
        return lines.stream()
                .limit(1)
                .map(SEP::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1).charAt(0))
                .findFirst();
    }

    private static List<String> fields(String line, char separator) {
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }

    /** Up to the next line's end; of a line longer than any row, the beginning. */
    private static @Nullable String line(Reader reader) throws IOException {
        var line = new StringBuilder();
        for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
            if (letter == '\n') {
                return withoutReturn(line);
            }
            if (line.length() < LONGEST) {
                line.append((char) letter);
            }
        }
        return line.isEmpty() ? null : withoutReturn(line);
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
