package org.uplift.interventions.delivery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.interventions.api.delivery.ReviewRow;
import org.uplift.platform.audit.Audited;

/** A review that was held. Written once; its changes are filed under its intervention. */
@Entity
@Table(name = "review")
class Review implements Audited {

    @Id
    private UUID id;

    @Column(name = "intervention_id")
    private UUID interventionId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private Judgement judgement;

    private String note;

    @Column(name = "next_review_on")
    private @Nullable LocalDate nextReviewOn;

    @ElementCollection
    @CollectionTable(name = "review_progress", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<RecordedReading> progress = new ArrayList<>();

    protected Review() {}

    /** From what was recorded, once its intervention has accepted it. */
    Review(UUID id, UUID interventionId, RecordReview review, @Nullable LocalDate nextReviewOn) {
        this.id = id;
        this.interventionId = interventionId;
        this.heldOn = review.heldOn();
        this.judgement = review.judgement();
        this.note = review.note().strip();
        this.nextReviewOn = nextReviewOn;
        review.progress().forEach(reading -> progress.add(RecordedReading.of(reading)));
    }

    ReviewRow row() {
        return new ReviewRow(
                id, heldOn, progress.stream().map(RecordedReading::reading).toList(), judgement, note, nextReviewOn);
    }

    @Override
    public String auditType() {
        return "intervention";
    }

    @Override
    public String auditId() {
        return interventionId.toString();
    }
}
