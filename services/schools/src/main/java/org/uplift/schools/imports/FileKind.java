package org.uplift.schools.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files people have at hand, each known by columns that no other above it has. */
enum FileKind {
    GROUP_LINKS("the links between groups and schools", "Group UID", "URN"),
    GROUPS("the groups of schools", "Group UID", "Group Name"),
    LINKS("the links between schools", "URN", "LinkURN"),
    SCHOOLS("the file of all establishments", "URN", "EstablishmentName"),
    GOVERNANCE("the people who govern schools", "GID", "Role"),
    OFSTED("Ofsted's inspection outcomes", "URN", "Ofsted phase"),
    KEY_STAGE_2("key stage 2 results", "RECTYPE", "PTRWM_EXP"),
    KEY_STAGE_4("key stage 4 results", "RECTYPE", "ATT8SCR"),
    STATISTICS("statistics of Explore Education Statistics", "time_period", "geographic_level"),
    OUR_SCHOOLS("Uplift's own list of schools", "School", "URN", "Phase"),
    OUR_REPORT("Uplift's own report of an import", "Line", "Outcome"),
    OTHER("");

    private final String words;
    private final Set<String> columns;

    FileKind(String words, String... columns) {
        this.words = words;
        this.columns = Arrays.stream(columns).map(FileKind::key).collect(Collectors.toUnmodifiableSet());
    }

    /** What a file with these column names is. */
    static FileKind of(Collection<String> header) {
        var names = header.stream().map(FileKind::key).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(kind -> names.containsAll(kind.columns))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a cell is the name of a column that some file is known by. */
    static boolean names(String cell) {
        var name = key(cell);
        return Arrays.stream(values()).anyMatch(kind -> kind.columns.contains(name));
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** As people call it; empty for a file nobody knows. */
    Optional<String> words() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** Why it is not read here, and what is. */
    UnreadableFileException refusal() {
        var here = "What is read here is %s of Get Information About Schools, edubasealldata….csv."
                .formatted(SCHOOLS.words);
        return new UnreadableFileException(
                switch (this) {
                    case OUR_SCHOOLS, OUR_REPORT ->
                        "This is %s, which is made from the register and does not go back into it. %s"
                                .formatted(words, here);
                    case OTHER ->
                        "This is not a GIAS file: it has none of the column names, such as URN and EstablishmentName. "
                                + here;
                    default -> "These are %s, not schools. %s".formatted(words, here);
                });
    }
}
