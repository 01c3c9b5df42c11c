package org.uplift.schools.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.schools.GiasSample;
import org.uplift.schools.api.imports.RowProblem;
import org.uplift.schools.register.SchoolFacts;

class GiasFileTest {

    private static final Path REAL = Path.of("../../../shared/data/gias-hampshire-surrey-2022.csv");
    private static final Path HEADER_2026 = Path.of("../../../shared/data/gias_edubasealldata_header_20260924.csv");

    @TempDir
    Path folder;

    private final RowProblems problems = new RowProblems();

    static Stream<GiasSample> layouts() {
        return Stream.of(GiasSample.oldLayout(), GiasSample.newLayout());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void bothLayoutsTellTheSameOfASchool(GiasSample layout) throws IOException {
        var found =
                read(layout.school(115850, "Alton Infant School", "GLF SCHOOLS").utf8());

        assertThat(problems.listed()).isEmpty();
        assertThat(found)
                .containsExactly(new SchoolFacts(
                        115850,
                        "8505850",
                        "Alton Infant School",
                        "Primary",
                        "Academy converter",
                        "Open",
                        "GLF SCHOOLS",
                        400,
                        420,
                        new BigDecimal("16.20"),
                        "GU34 1DH",
                        "Alton",
                        "Hampshire",
                        LocalDate.of(2012, 9, 1),
                        null,
                        4,
                        11,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void namesReadTheSameInEitherEncodingAndWithAByteOrderMark() throws IOException {
        var sample = GiasSample.oldLayout().school(1, "St Zoë’s School – “Tŷ”".replace("ŷ", "y"), "");
        var marked = ("\uFEFF" + sample.text()).getBytes(StandardCharsets.UTF_8);

        var utf8 = read(sample.utf8());
        var windows = read(sample.windows1252());
        var withMark = read(marked);

        assertThat(utf8).extracting(SchoolFacts::name).containsExactly("St Zoë’s School – “Ty”");
        assertThat(windows).isEqualTo(utf8);
        assertThat(withMark).isEqualTo(utf8);
    }

    @Test
    void anAccentOnTheEdgeOfTheBufferIsStillUtf8() throws IOException {
        var sample = GiasSample.oldLayout();
        for (int urn = 1; urn <= 2000; urn++) {
            sample.school(urn, "É".repeat(1 + urn % 37), "");
        }

        var found = read(sample.utf8());

        assertThat(found).hasSize(2000).allMatch(school -> school.name().matches("É+"));
    }

    @Test
    void quotedFieldsHoldCommasAndQuotesAndALineBreakIsASpace() throws IOException {
        var found = read(GiasSample.oldLayout()
                .school(1, "Hill, \"the\" school", "")
                .with("Town", "Alton\r\nHampshire")
                .school(2, "Next", "")
                .utf8());

        assertThat(found)
                .extracting(SchoolFacts::name, SchoolFacts::town)
                .containsExactly(tuple("Hill, \"the\" school", "Alton Hampshire"), tuple("Next", "Alton"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            URN|''|The URN is missing.
            URN|12a|A URN is a number of up to seven digits.
            EstablishmentName|''|The school's name is missing.
            EstablishmentStatus (name)|''|The status is missing.
            OpenDate|2012-09-01|This is not a date; dates are written day first, like 31-08-2026 or 31/08/2026.
            CloseDate|31-02-2020|This is not a date; dates are written day first, like 31-08-2026 or 31/08/2026.
            OpenDate|09/31/2012|This is not a date; dates are written day first, like 31-08-2026 or 31/08/2026.
            OpenDate|1/9/12|This is not a date; dates are written day first, like 31-08-2026 or 31/08/2026.
            OpenDate|01-09-0026|This is not a date from 1900 to 2200.
            CloseDate|01-09-1999|The school would have closed before it opened.
            StatutoryHighAge|3|The highest age is below the lowest.
            EstablishmentName|\u200b|The school's name is missing.
            Town|A\u0001ton|This has a character that cannot be read or stored (U+0001); take it out.
            NumberOfPupils|many|This is not a whole number of 0 or more.
            SchoolCapacity|-5|This is not a whole number of 0 or more.
            PercentageFSM|101|This is not a percentage from 0 to 100.
            EstablishmentName|ZoÃ« Hall|This was read in the wrong encoding before the file was sent; it seems to mean Zoë Hall.
            EstablishmentName|Zo\ufffd Hall|A letter was lost here before the file was sent; write it again.
            NumberOfPupils|12.05|This is not a whole number of 0 or more.
            LA (code)|85O|A local authority code is a number of up to three digits.
            """)
    void aFieldThatIsWrongIsNamedWithItsLineColumnAndValue(String column, String value, String reason)
            throws IOException {
        var found = read(GiasSample.newLayout()
                .school(1, "Good", "")
                .school(2, "Bad", "")
                .with(column, value)
                .utf8());

        assertThat(found).extracting(SchoolFacts::name).containsExactly("Good");
        assertThat(problems.listed()).containsExactly(new RowProblem(3, column, value, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "SUPP", "x", "c", "NULL", "NE", "LOWCOV", "-", "n/a"})
    void aMarkForNoFigureIsNoFigureAndNeverNought(String mark) throws IOException {
        var found = read(GiasSample.newLayout()
                .school(1, "A", "")
                .with("NumberOfPupils", mark)
                .with("PercentageFSM", mark)
                .with("CloseDate", mark)
                .utf8());

        assertThat(problems.listed()).isEmpty();
        assertThat(found)
                .extracting(SchoolFacts::pupils, SchoolFacts::fsmPercent, SchoolFacts::closedOn)
                .containsExactly(tuple(null, null, null));
    }

    @Test
    void whatASpreadsheetMakesOfNumbersAndDatesIsReadAsItWasMeant() throws IOException {
        var found = read(GiasSample.newLayout()
                .school(1, "A", "")
                .with("URN", "115850.0")
                .with("LA (code)", "850.0")
                .with("NumberOfPupils", "198.0")
                .with("PercentageFSM", "21.4%")
                .with("OpenDate", "1/9/2015")
                .utf8());

        assertThat(problems.listed()).isEmpty();
        assertThat(found)
                .extracting(
                        SchoolFacts::urn,
                        SchoolFacts::laestab,
                        SchoolFacts::pupils,
                        SchoolFacts::fsmPercent,
                        SchoolFacts::openedOn)
                .containsExactly(tuple(115850, "8500001", 198, new BigDecimal("21.40"), LocalDate.of(2015, 9, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            ;! ''
            ,! 'sep=,'
            ;! 'sep=;'
            ,! 'All establishments, as at 1 September 2026'
            """)
    void aFileIsReadHoweverASpreadsheetSavedIt(char separator, String above) throws IOException {
        var text = GiasSample.newLayout()
                .school(1, "Saved", "")
                .school(2, "Again", "")
                .text();
        var saved = (above.isEmpty() ? "" : above + "\r\n") + text.replace("\",\"", "\"" + separator + "\"");

        var found = read((saved + String.valueOf(separator).repeat(21) + "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(problems.listed()).isEmpty();
        assertThat(found).extracting(SchoolFacts::name).containsExactly("Saved", "Again");
    }

    @Test
    void unicodeTextIsReadAndALineIsStillTheLineOfTheFile() throws IOException {
        var text = GiasSample.newLayout()
                .school(1, "Siân", "")
                .school(2, "Bad", "")
                .with("NumberOfPupils", "lots")
                .text();
        var unicode = ("sep=\t\r\n" + text.replace("\",\"", "\"\t\"")).getBytes(StandardCharsets.UTF_16LE);
        var marked = new byte[unicode.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(unicode, 0, marked, 2, unicode.length);

        var found = read(marked);

        assertThat(found).extracting(SchoolFacts::name).containsExactly("Siân");
        assertThat(problems.listed()).extracting(RowProblem::line).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aLetterInAnotherEncodingIsFoundInItsLine(String mark) {
        var text = mark
                + GiasSample.newLayout()
                        .school(1, "Siân Éole", "")
                        .school(2, "St Ren~", "")
                        .text();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Ren~") + 3] = (byte) 0xE9;

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.line()).isEqualTo(3))
                .hasMessageContaining("another encoding");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Group UID,URN,EstablishmentName,Joined date|These are the links between groups and schools, not schools.
            Group UID,Group ID,Group Name|These are the groups of schools, not schools.
            URN,LinkURN,LinkName,LinkType|These are the links between schools, not schools.
            GID,URN,Role|These are the people who govern schools, not schools.
            URN,LAESTAB,School name,Ofsted phase|These are Ofsted's inspection outcomes, not schools.
            RECTYPE,URN,PTRWM_EXP|These are key stage 2 results, not schools.
            RECTYPE,URN,ATT8SCR|These are key stage 4 results, not schools.
            time_period,geographic_level,school_urn|These are statistics of Explore Education Statistics, not schools.
            School,Phase,URN|This is Uplift's own list of schools, which is made from the register
            """)
    void anotherFileIsCalledWhatItIs(String header, String said) {
        assertThatThrownBy(() -> read((header + "\r\n1,2,3\r\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(said)
                .hasMessageEndingWith("edubasealldata….csv.");
    }

    @Test
    void aStatusIsReadWhateverItsCase() throws IOException {
        var found = read(GiasSample.newLayout()
                .school(1, "A", "")
                .with("EstablishmentStatus (name)", "open")
                .utf8());

        assertThat(found).extracting(SchoolFacts::status).containsExactly("Open");
    }

    @Test
    void aMissingColumnIsNamed() {
        var file = GiasSample.oldLayout()
                .school(1, "A", "")
                .without("Postcode")
                .without("URN")
                .utf8();

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The first line of the file lacks these GIAS columns: URN, Postcode.");
    }

    static Stream<Map.Entry<byte[], String>> noCsv() {
        return Stream.of(
                Map.entry(new byte[0], "The file is empty"),
                Map.entry("%PDF-1.7\n\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1), "not a CSV file"),
                Map.entry("Dear all,\nplease import.\n".getBytes(StandardCharsets.UTF_8), "not a GIAS file"),
                Map.entry("{\"schools\": []}".getBytes(StandardCharsets.UTF_8), "not a GIAS file"));
    }

    @ParameterizedTest
    @MethodSource("noCsv")
    void whatIsNoGiasFileSaysSo(Map.Entry<byte[], String> file) {
        assertThatThrownBy(() -> read(file.getKey()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(file.getValue());
    }

    @Test
    void aQuotationMarkThatNeverEndsIsFoundNearItsLine() {
        var text = GiasSample.oldLayout().school(1, "A", "").school(2, "B", "").text();
        var broken = text.substring(0, text.lastIndexOf("\"B\"")) + "\"B,,\r\n";

        assertThatThrownBy(() -> read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.line()).isBetween(2L, 3L))
                .hasMessageContaining("quotation mark");
    }

    @Test
    void aRowWithTooFewFieldsIsAProblemOfItsLine() throws IOException {
        var text = GiasSample.oldLayout().school(1, "A", "").text() + "\"2\",\"850\"\r\n";

        var found = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(found).hasSize(1);
        assertThat(problems.listed())
                .containsExactly(
                        new RowProblem(3, "", "", "This row has 2 fields where the first line names 22 columns."));
    }

    @Test
    void theLinksAtTheEndOfARowMayBeSeveralFields() throws IOException {
        var text = GiasSample.oldLayout().school(1, "A", "").text();
        var linked = text.replaceFirst("\r\n", ",\"Linked establishments\"\r\n")
                .replaceFirst("\r\n$", ",\"124960 Predecessor\",\"124961 Predecessor\"\r\n");

        var found = read(linked.getBytes(StandardCharsets.UTF_8));

        assertThat(problems.listed()).isEmpty();
        assertThat(found).extracting(SchoolFacts::urn).containsExactly(1);
    }

    @Test
    void theRealFileOfTwoCountiesIsReadWhole() throws IOException {
        assumeTrue(Files.exists(REAL), "the real GIAS file is not on this machine: " + REAL);

        var found = new ArrayList<SchoolFacts>();
        new GiasFile(REAL).read(row -> RowReader.read(row, problems).ifPresent(found::add));

        assertThat(problems.listed()).isEmpty();
        assertThat(found).hasSize(1096);
        assertThat(found)
                .filteredOn(school -> "GLF SCHOOLS".equals(school.trust()))
                .hasSize(20);
    }

    @Test
    void theHeaderOfTheCurrentFileHasEveryColumnThatIsRead() throws IOException {
        assumeTrue(Files.exists(HEADER_2026), "the current GIAS header is not on this machine: " + HEADER_2026);

        new GiasFile(HEADER_2026).read(row -> {});

        assertThat(problems.listed()).isEmpty();
    }

    private List<SchoolFacts> read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), bytes);
        var found = new ArrayList<SchoolFacts>();
        new GiasFile(file).read(row -> {
            row.fault().ifPresent(fault -> problems.add(row.line(), "", "", fault));
            Optional.of(row)
                    .filter(whole -> whole.fault().isEmpty())
                    .flatMap(whole -> RowReader.read(whole, problems))
                    .ifPresent(found::add);
        });
        return found;
    }
}
