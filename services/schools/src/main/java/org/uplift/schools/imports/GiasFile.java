package org.uplift.schools.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A GIAS file on disk, read row by row as often as asked: both layouts, as published or as a spreadsheet saved it again.
 */
final class GiasFile {

    /** A field of GIAS holds some hundred characters; a runaway quotation mark would otherwise swallow the file. */
    private static final int LONGEST_FIELD = 32 * 1024;

    private static final int LONGEST_ROW = 256 * 1024;

    private final Path path;
    private final Charset encoding;
    private final CsvLayout layout;
    private final Map<String, Integer> columns;

    /** @throws UnreadableFileException where the file is no CSV, in two encodings, or not a GIAS file */
    GiasFile(Path path) {
        this.path = path;
        this.encoding = TextEncoding.of(path);
        try (var input = Files.newInputStream(path)) {
            this.layout = CsvLayout.of(input, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.columns = GiasColumns.positions(layout.header());
    }

    /**
     * Hands over each row that has anything in it, one with too few or too many fields too, which says so.
     *
     * @throws UnreadableFileException where it cannot be read as CSV
     */
    void read(Consumer<GiasRow> rows) {
        long line = 1;
        try (var reader = open()) {
            reader.skipLines(layout.before() + 1);
            for (var record : reader) {
                line = record.getStartingLineNumber();
                if (!record.getFields().stream().allMatch(String::isBlank)) {
                    rows.accept(new GiasRow(line, columns, record.getFields(), fault(record)));
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableFileException(
                    line, "The file cannot be read as CSV from about here on; look for a quotation mark too many.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trusts the file names, each as it is spelled there. */
    Set<String> trusts() {
        var names = new HashSet<String>();
        read(row -> names.add(row.get(GiasColumns.TRUST)));
        names.remove("");
        return names;
    }

    private Optional<String> fault(CsvRecord record) {
        int found = record.getFieldCount();
        int expected = layout.header().size();
        return fits(found, expected)
                ? Optional.empty()
                : Optional.of(
                        "This row has %d fields where the first line names %d columns.".formatted(found, expected));
    }

    /**
     * GIAS writes each of a school's links to others as a field of its own, all under its last column, so that a row may
     * have more fields than there are columns. Nowhere else is that a row to trust.
     */
    private boolean fits(int found, int expected) {
        return found == expected
                || (found > expected && layout.header().getLast().strip().equals(GiasColumns.LINKS));
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(layout.separator())
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
