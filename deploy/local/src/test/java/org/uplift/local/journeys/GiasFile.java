package org.uplift.local.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GIAS files: the demonstration's own, and invented ones in the same layout. */
final class GiasFile {

    private final List<String> columns = columns();
    private final List<Map<String, String>> rows = new ArrayList<>();

    static byte[] demonstration() {
        try (InputStream file = GiasFile.class.getResourceAsStream("/demonstration/schools.csv")) {
            if (file == null) {
                throw new IllegalStateException("The demonstration has no schools");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of the layout of today. */
    static String header() {
        return new String(demonstration(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    GiasFile school(int urn, String name, String trust) {
        return school(urn, name, trust, Map.of());
    }

    /** A primary school that is right in every column but those given otherwise. */
    GiasFile school(int urn, String name, String trust, Map<String, String> otherwise) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("URN", String.valueOf(urn));
        row.put("LA (code)", "997");
        row.put("LA (name)", "Journeyshire");
        row.put("EstablishmentNumber", String.valueOf(urn % 10_000));
        row.put("EstablishmentName", name);
        row.put("TypeOfEstablishment (name)", "Academy converter");
        row.put("EstablishmentStatus (name)", "Open");
        row.put("OpenDate", "01-09-2019");
        row.put("PhaseOfEducation (name)", "Primary");
        row.put("StatutoryLowAge", "4");
        row.put("StatutoryHighAge", "11");
        row.put("NumberOfPupils", "398");
        row.put("Trusts (name)", trust);
        row.put("Town", "Northmarch");
        row.put("Postcode", "AX1 1AA");
        row.putAll(otherwise);
        rows.add(row);
        return this;
    }

    String text() {
        StringBuilder text = new StringBuilder(header()).append('\n');
        for (Map<String, String> row : rows) {
            text.append(String.join(
                            ",",
                            columns.stream()
                                    .map(column -> "\"" + row.getOrDefault(column, "") + "\"")
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    BodyPublisher body() {
        return BodyPublishers.ofString(text());
    }

    private static List<String> columns() {
        String header = header();
        return List.of(header.substring(1, header.length() - 1).split("\",\"", -1));
    }
}
