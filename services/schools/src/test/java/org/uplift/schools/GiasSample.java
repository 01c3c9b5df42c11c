package org.uplift.schools;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A GIAS file made up for a test: every column a file has to have, some more of its layout, and whatever rows. */
public final class GiasSample {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final List<String> OLD_ONLY = List.of("OfstedLastInsp", "OfstedRating (name)", "RSCRegion (name)");
    private static final List<String> NEW_ONLY =
            List.of("TypeOfEstablishment (code)", "PhaseOfEducation (code)", "AccreditationExpiryDate");
    private static final List<String> BOTH = List.of(
            "URN",
            "LA (code)",
            "LA (name)",
            "EstablishmentNumber",
            "EstablishmentName",
            "TypeOfEstablishment (name)",
            "EstablishmentStatus (name)",
            "OpenDate",
            "CloseDate",
            "PhaseOfEducation (name)",
            "StatutoryLowAge",
            "StatutoryHighAge",
            "SchoolCapacity",
            "NumberOfPupils",
            "PercentageFSM",
            "Trusts (name)",
            "Town",
            "Postcode",
            "UKPRN");

    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private GiasSample(List<String> first, List<String> last) {
        this.columns = new ArrayList<>(first);
        this.columns.addAll(last);
    }

    public static GiasSample oldLayout() {
        return new GiasSample(BOTH, OLD_ONLY);
    }

    public static GiasSample newLayout() {
        return new GiasSample(NEW_ONLY, BOTH);
    }

    /** An open primary school of a trust. */
    public GiasSample school(int urn, String name, String trust) {
        var row = new LinkedHashMap<String, String>();
        row.put("URN", String.valueOf(urn));
        row.put("LA (code)", "850");
        row.put("LA (name)", "Hampshire");
        row.put("EstablishmentNumber", "%04d".formatted(urn % 10_000));
        row.put("EstablishmentName", name);
        row.put("TypeOfEstablishment (name)", "Academy converter");
        row.put("EstablishmentStatus (name)", "Open");
        row.put("OpenDate", "01-09-2012");
        row.put("PhaseOfEducation (name)", "Primary");
        row.put("StatutoryLowAge", "4");
        row.put("StatutoryHighAge", "11");
        row.put("SchoolCapacity", "420");
        row.put("NumberOfPupils", "400");
        row.put("PercentageFSM", "16.2");
        row.put("Trusts (name)", trust);
        row.put("Town", "Alton");
        row.put("Postcode", "GU34 1DH");
        rows.add(row);
        return this;
    }

    /** Changes a field of the row added last. */
    public GiasSample with(String column, String value) {
        rows.getLast().put(column, value);
        return this;
    }

    /** With the old layout's last column, the links to other schools. */
    public GiasSample links() {
        columns.add("Linked establishments");
        return this;
    }

    public GiasSample without(String column) {
        columns.remove(column);
        return this;
    }

    public String text() {
        var text = new StringBuilder(line(columns));
        rows.forEach(row -> text.append(line(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList())));
        return text.toString();
    }

    public byte[] utf8() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] windows1252() {
        return text().getBytes(WINDOWS_1252);
    }

    private static String line(List<String> fields) {
        return fields.stream()
                .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
