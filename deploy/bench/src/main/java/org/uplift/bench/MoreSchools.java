package org.uplift.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented schools beside the demonstration's, imported as an administrator does, until the trust has so many. */
final class MoreSchools {

    private static final int FIRST_URN = 990_601;
    private static final int PATIENCE_SECONDS = 60;

    /** The columns of a GIAS extract in which they are alike; they differ in number and name. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("LA (code)", "998"),
            Map.entry("LA (name)", "Northmarch"),
            Map.entry("TypeOfEstablishment (name)", "Academy converter"),
            Map.entry("EstablishmentStatus (name)", "Open"),
            Map.entry("OpenDate", "01-09-2019"),
            Map.entry("CloseDate", ""),
            Map.entry("PhaseOfEducation (name)", "Primary"),
            Map.entry("StatutoryLowAge", "4"),
            Map.entry("StatutoryHighAge", "11"),
            Map.entry("SchoolCapacity", "420"),
            Map.entry("NumberOfPupils", "398"),
            Map.entry("PercentageFSM", "21.40"),
            Map.entry("Trusts (name)", "Uplift Learning Trust"),
            Map.entry("Town", "Northmarch"),
            Map.entry("Postcode", "AX1 1AA"));

    private final Api administrator;
    private final Api executive;
    private final String gateway;

    MoreSchools(Api administrator, Api executive, String gateway) {
        this.administrator = administrator;
        this.executive = executive;
        this.gateway = gateway;
    }

    /** Imports what is missing, and waits until the dashboard shows it. */
    void upTo(int wanted) throws InterruptedException {
        int missing = wanted - shown();
        if (missing <= 0) {
            return;
        }
        administrator.upload(gateway + "/api/schools/imports", csv(missing));
        for (int waited = 0; shown() < wanted; waited++) {
            if (waited == PATIENCE_SECONDS) {
                throw new IllegalStateException("The dashboard shows %d schools of %d".formatted(shown(), wanted));
            }
            Thread.sleep(1000);
        }
    }

    private int shown() {
        return executive
                .get(gateway + "/api/dashboard?limit=200")
                .path("schools")
                .size();
    }

    private static String csv(int schools) {
        var alike = List.copyOf(ALIKE.keySet());
        var heads = "URN,EstablishmentNumber,EstablishmentName," + quoted(alike);
        var values = quoted(alike.stream().map(ALIKE::get).toList());
        return IntStream.range(0, schools)
                .mapToObj(number ->
                        "%d,%d,Bench School %d,%s".formatted(FIRST_URN + number, 3001 + number, number, values))
                .collect(Collectors.joining("\r\n", heads + "\r\n", "\r\n"));
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
    }
}
