package org.uplift.portal.stub;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.needs.Evidence;
import org.uplift.interventions.api.needs.NeedAction;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.Strand;

/** Needs of the invented trust, as interventions answers them. */
public final class SampleNeeds {

    static final String SUMMARY = "Pupils in years 5 and 6 cannot explain their reasoning in mathematics";
    static final LocalDate RECORDED_ON = LocalDate.of(2026, 10, 14);
    static final List<Evidence> EVIDENCE = List.of(
            new Evidence(
                    "Work scrutiny",
                    LocalDate.of(2026, 10, 5),
                    "Reasoning is set out in few books; most pupils stop at an answer."),
            new Evidence(
                    "Results",
                    LocalDate.of(2026, 10, 12),
                    "61% at the expected standard in mathematics, seven points below similar schools."));

    private SampleNeeds() {}

    static Page<NeedRow> list() {
        return new Page<>(
                List.of(
                        row(Answers.NEED, Strand.SUBJECT, "Mathematics", SUMMARY, NeedStatus.OPEN),
                        row(
                                "0193f000-0000-7000-8000-000000000002",
                                Strand.SEND,
                                null,
                                "Plans for pupils with SEND are not reviewed each term",
                                NeedStatus.OPEN),
                        row(
                                "0193f000-0000-7000-8000-000000000003",
                                Strand.GOVERNANCE,
                                null,
                                "Two governor vacancies for more than a term",
                                NeedStatus.MET)),
                null);
    }

    private static NeedRow row(String id, Strand strand, @Nullable String subject, String summary, NeedStatus status) {
        return new NeedRow(
                UUID.fromString(id), Answers.SCHOOL, null, strand, subject, summary, status, RECORDED_ON, null);
    }

    public static NeedRecord record() {
        return new NeedRecord(
                UUID.fromString(Answers.NEED),
                Answers.SCHOOL,
                null,
                Strand.SUBJECT,
                "Mathematics",
                SUMMARY,
                NeedStatus.OPEN,
                RECORDED_ON,
                null,
                EVIDENCE,
                List.of(NeedAction.PROPOSE),
                1);
    }
}
