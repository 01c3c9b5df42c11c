package org.uplift.schools.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/** A GIAS file on disk, read row by row as often as asked. Both layouts, quoted or not, Windows-1252 or UTF-8. */
final class GiasFile {

    /** A field of GIAS holds some hundred characters; a runaway quotation mark would otherwise swallow the file. */
    private static final int LONGEST_FIELD = 32 * 1024;

    private static final int LONGEST_ROW = 256 * 1024;

    private final Path path;
    private final Charset encoding;

    GiasFile(Path path) {
        this.path = path;
        this.encoding = TextEncoding.of(path);
    }

    /**
     * Hands over each row; a row with too few or too many fields becomes a problem instead.
     *
     * @throws UnreadableFileException where the file is no CSV, or not a GIAS file
     */
    void read(RowProblems problems, Consumer<GiasRow> rows) {
        long line = 1;
        try (var reader = open();
                var records = reader.iterator()) {
            var header = header(records);
            var columns = GiasColumns.positions(header.getFields());
            while (records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                if (fits(record, header)) {
                    rows.accept(new GiasRow(line, columns, record.getFields()));
                } else {
                    problems.add(line, "", "", wrongCount(record.getFieldCount(), header.getFieldCount()));
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableFileException(
                    line, "The file cannot be read as CSV from about here on; look for a quotation mark too many.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * GIAS writes each of a school's links to others as a field of its own, all under its last column, so that a row may
     * have more fields than there are columns. Nowhere else is that a row to trust.
     */
    private static boolean fits(CsvRecord record, CsvRecord header) {
        int columns = header.getFieldCount();
        return record.getFieldCount() == columns
                || (record.getFieldCount() > columns
                        && header.getField(columns - 1).strip().equals(GiasColumns.LINKS));
    }

    private static CsvRecord header(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new UnreadableFileException("The file is empty.");
        }
        return records.next();
    }

    private static String wrongCount(int found, int expected) {
        return "This row has %d fields where the first line names %d columns.".formatted(found, expected);
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .build(
                        CsvRecordHandler.of(
                                limits -> limits.maxFieldSize(LONGEST_FIELD).maxRecordSize(LONGEST_ROW)),
                        path,
                        encoding);
    }
}
