package org.uplift.portal.kit.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as spreadsheets read it: UTF-8 with a byte order mark, RFC 4180 quoting. Words a spreadsheet would take for a
 * formula get an apostrophe in front (OWASP, CSV injection); numbers are left numbers, below zero too.
 */
final class CsvSheet implements Sheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter csv;

    CsvSheet(OutputStream out, List<String> titles) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(titles.stream().map(CsvSheet::words).toList());
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::field).toList());
    }

    @Override
    public void note(String text) {
        csv.writeRecord(words(text));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> words(text.text());
            case Cell.Link link -> words(link.text());
            case Cell.Lines lines -> words(lines.text());
            case Cell.Numeral numeral -> numeral.value().toPlainString();
            case Cell.Money money -> money.value().toPlainString();
            case Cell.Days days -> days.value().toPlainString();
            case Cell.Day day -> day.value().toString();
            case Cell.Moment moment -> moment.value().toString();
            case Cell.Tag tag -> words(tag.text());
            case Cell.Flag flag -> flag.raised() ? "Yes" : "No";
            case Cell.Bar bar -> words(bar.text());
        };
    }

    static String words(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
