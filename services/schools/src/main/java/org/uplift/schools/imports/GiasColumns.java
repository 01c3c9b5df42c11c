package org.uplift.schools.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns read from a GIAS file. Both layouts have them; what else either has is passed over. */
final class GiasColumns {

    static final String URN = "URN";
    static final String LA_CODE = "LA (code)";
    static final String LA_NAME = "LA (name)";
    static final String NUMBER = "EstablishmentNumber";
    static final String NAME = "EstablishmentName";
    static final String TYPE = "TypeOfEstablishment (name)";
    static final String STATUS = "EstablishmentStatus (name)";
    static final String OPENED = "OpenDate";
    static final String CLOSED = "CloseDate";
    static final String PHASE = "PhaseOfEducation (name)";
    static final String LOW_AGE = "StatutoryLowAge";
    static final String HIGH_AGE = "StatutoryHighAge";
    static final String CAPACITY = "SchoolCapacity";
    static final String PUPILS = "NumberOfPupils";
    static final String FSM = "PercentageFSM";
    static final String TRUST = "Trusts (name)";
    static final String TOWN = "Town";
    static final String POSTCODE = "Postcode";

    /** Of both layouts too, but a file may do without them. */
    static final String UKPRN = "UKPRN";

    static final String STREET = "Street";
    static final String WEBSITE = "SchoolWebsite";

    /** The old layout's last column, which goes on beyond the column names: a field for each link. */
    static final String LINKS = "Linked establishments";

    private static final List<String> READ = List.of(
            URN, LA_CODE, LA_NAME, NUMBER, NAME, TYPE, STATUS, OPENED, CLOSED, PHASE, LOW_AGE, HIGH_AGE, CAPACITY,
            PUPILS, FSM, TRUST, TOWN, POSTCODE);

    private GiasColumns() {}

    /**
     * Where each column stands.
     *
     * @throws UnreadableFileException naming the columns that are missing, or one that is there twice, or what file it is
     *     where it is another
     */
    static Map<String, Integer> positions(List<String> header) {
        var positions = new HashMap<String, Integer>();
        for (int at = 0; at < header.size(); at++) {
            var name = header.get(at).strip();
            if (positions.put(name, at) != null && READ.contains(name)) {
                throw new UnreadableFileException("The column %s is there twice.".formatted(name));
            }
        }
        var kind = FileKind.of(header);
        if (kind != FileKind.SCHOOLS
                && !(kind == FileKind.OTHER && positions.keySet().stream().anyMatch(READ::contains))) {
            throw kind.refusal();
        }
        var missing = READ.stream().filter(name -> !positions.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    "The first line of the file lacks these GIAS columns: %s.".formatted(String.join(", ", missing)));
        }
        return Map.copyOf(positions);
    }
}
