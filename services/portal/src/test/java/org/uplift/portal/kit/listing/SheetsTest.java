package org.uplift.portal.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.api.commissioning.InterventionStatus;

class SheetsTest {

    private static final List<String> TITLES = List.of("What", "Days", "Cost", "Starts", "Status", "Overdue");

    private static final List<Cell> ROW = List.of(
            Cell.link("Reading, \"aloud\"", "/interventions/1", "under"),
            Cell.number(new BigDecimal("-2.5")),
            Cell.money(new BigDecimal("2400.00")),
            Cell.day(LocalDate.of(2026, 11, 22)),
            Cell.status(InterventionStatus.IN_DELIVERY),
            Cell.flag(true, "Overdue"));

    @Test
    void csv_begins_with_a_byte_order_mark_and_quotes_what_needs_it() throws Exception {
        assertThat(csv(ROW))
                .isEqualTo("\uFEFFWhat,Days,Cost,Starts,Status,Overdue\r\n"
                        + "\"Reading, \"\"aloud\"\"\",-2.5,2400.00,2026-11-22,In delivery,Yes\r\n");
    }

    @Test
    void words_that_a_spreadsheet_would_take_for_a_formula_are_made_text() throws Exception {
        for (var words : List.of("=1+1", "+44 20", "-cmd", "@SUM(A1)", "\tx", "\rx")) {
            assertThat(csv(List.of(Cell.text("x" + words), new Cell.Text(words))))
                    .contains("'" + words)
                    .contains("x" + words);
        }
    }

    @Test
    void a_number_below_zero_stays_a_number() throws Exception {
        assertThat(csv(List.of(Cell.number(-3)))).endsWith("\r\n-3\r\n");
    }

    @Test
    void xlsx_has_numbers_days_and_words_as_what_they_are() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(ROW)))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("What");
            var row = rows.get(1);
            assertThat(row.getCellText(0)).isEqualTo("Reading, \"aloud\"");
            assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("-2.5"));
            assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("2400");
            assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(row.getCellText(4)).isEqualTo("In delivery");
        }
    }

    @Test
    void xlsx_holds_a_formula_somebody_typed_as_text() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(List.of(new Cell.Text("=1+1")))))) {
            var cell = book.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).isEqualTo("=1+1");
        }
    }

    @Test
    void xlsx_of_more_rows_than_are_kept_in_memory_is_whole() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(out, "Interventions", TITLES)) {
            for (int row = 0; row < 450; row++) {
                sheet.row(ROW);
            }
            sheet.note("These are the first 450 only.");
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(452);
        }
    }

    private static String csv(List<Cell> cells) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var sheet = new CsvSheet(out, TITLES)) {
            sheet.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<Cell> cells) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(out, "Interventions", TITLES)) {
            sheet.row(cells);
        }
        return out.toByteArray();
    }
}
