package org.uplift.portal.kit.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.uplift.platform.calendar.LondonClock;

/** A spreadsheet with real numbers, money and days under a heading that stays. Words are words, never a formula. */
final class XlsxSheet implements Sheet {

    private static final String POUNDS = "\"£\"#,##0.00";
    private static final String DAY = "d mmm yyyy";
    private static final String MOMENT = "d mmm yyyy hh:mm";
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final int KEPT_IN_MEMORY = 200;
    private static final double FIRST_WIDTH = 48;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out, String name, List<String> titles) {
        workbook = new Workbook(out, "Uplift", "1.0");
        sheet = workbook.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
            sheet.value(row, column, titles.get(column));
            sheet.style(row, column).bold().set();
        }
        row++;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % KEPT_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> words(column, text.text());
            case Cell.Link link -> words(column, link.text());
            case Cell.Lines lines -> words(column, lines.text());
            case Cell.Numeral numeral -> sheet.value(row, column, numeral.value());
            case Cell.Days days -> sheet.value(row, column, days.value());
            case Cell.Money money -> {
                sheet.value(row, column, money.value());
                sheet.style(row, column).format(POUNDS).set();
            }
            case Cell.Day day -> {
                sheet.value(row, column, day.value());
                sheet.style(row, column).format(DAY).set();
            }
            case Cell.Moment moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment.value(), LondonClock.ZONE));
                sheet.style(row, column).format(MOMENT).set();
            }
            case Cell.Tag tag -> words(column, tag.text());
            case Cell.Flag flag -> words(column, flag.raised() ? "Yes" : "No");
            case Cell.Bar bar -> words(column, bar.text());
        }
    }

    private void words(int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }

    @Override
    public void note(String text) {
        words(0, text);
        sheet.style(row, 0).italic().set();
        row++;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
