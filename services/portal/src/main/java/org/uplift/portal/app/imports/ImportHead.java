package org.uplift.portal.app.imports;

import java.util.Optional;
import java.util.stream.Stream;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.schools.api.imports.ImportAction;
import org.uplift.schools.api.imports.ImportReport;

/** What stands over every part of an import's page. */
final class ImportHead {

    static final String RESULT = "result";

    private ImportHead() {}

    /** One of the four outcomes of a row, as addresses have it. */
    static Optional<String> outcome(String text) {
        return Stream.of("created", "updated", "unchanged", "rejected")
                .filter(text::equals)
                .findFirst();
    }

    static RecordHead of(ImportReport one, String part) {
        var at = "/imports/" + one.id();
        var head = RecordHead.of((one.dryRun() ? "Dry run of " : "Import of ") + Words.moment(one.runAt()))
                .back("Imports", "/imports")
                .status(one.status())
                .sub(one.trust() == null ? "Every trust in the file" : one.trust())
                .actions(one.actions(), Offer.of(ImportAction.APPLY, "Apply to the register", at + "/apply"));
        return one.working()
                ? head.tabs(at, part, Tab.of(RESULT, "Progress"))
                : head.tabs(
                        at,
                        part,
                        Tab.of(RESULT, "Result"),
                        Tab.of("created", "New", one.created()),
                        Tab.of("updated", "Changed", one.updated()),
                        Tab.of("unchanged", "Unchanged", one.unchanged()),
                        Tab.of("rejected", "Rejected", one.rejected()));
    }
}
