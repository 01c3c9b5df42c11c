package org.uplift.portal.app.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.portal.kit.page.Words;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.api.people.ApprovalState;

/** What second persons are asked, in words. */
final class ApprovalWords {

    private static final String SOMEBODY = "an administrator";

    private ApprovalWords() {}

    static String at(ApprovalRow asked) {
        return "/people/approvals/" + asked.id();
    }

    static String place(ApprovalRow asked) {
        var at = asked.place();
        if (at != null) {
            return at;
        }
        return asked.schoolUrn() == null ? PersonWords.WHOLE_TRUST : "School " + asked.schoolUrn();
    }

    /** {@code A new post from 1 Sept 2026, with no last day}. */
    static String what(ApprovalRow asked) {
        return asked.subject().label()
                + switch (asked.subject()) {
                    case APPOINTMENT -> " from " + Words.shortDay(asked.startsOn()) + ", " + terms(asked);
                    case TERMS -> ": " + terms(asked);
                    case POWERS -> ": " + powers(asked);
                };
    }

    /** {@code to 31 Aug 2027, 0.6 of full time}. */
    private static String terms(ApprovalRow asked) {
        return Stream.of(
                        until(asked.endsOn()),
                        asked.share().compareTo(BigDecimal.ONE) < 0 ? Words.plain(asked.share()) + " of full time" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "with no last day" : "to " + Words.shortDay(day);
    }

    private static String powers(ApprovalRow asked) {
        return asked.powers().stream().map(Permission::inSentence).collect(Collectors.joining("; "));
    }

    /** {@code Written by Wren Castellane, 28 Nov 2026 at 13:05}. */
    static String written(ApprovalRow asked) {
        return "Written by " + somebody(asked.writtenBy()) + ", " + Words.moment(asked.writtenAt());
    }

    /** Who answered and when; nothing while it waits. */
    static String answered(ApprovalRow asked) {
        var at = asked.decidedAt();
        if (at == null) {
            return "";
        }
        var by = " by " + somebody(asked.decidedBy()) + ", " + Words.moment(at);
        return asked.state().label() + by + (asked.state() == ApprovalState.TURNED_DOWN ? ": " + asked.reason() : "");
    }

    private static String somebody(@Nullable String name) {
        return name == null ? SOMEBODY : name;
    }
}
