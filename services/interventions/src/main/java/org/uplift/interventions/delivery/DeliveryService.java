package org.uplift.interventions.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.interventions.api.delivery.ReviewRecord;
import org.uplift.interventions.api.delivery.ReviewRow;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.ids.Ids;

/** Reviews of interventions: the intervention accepts a review, and the review is kept. */
@ApplicationScoped
public class DeliveryService {

    private final InterventionService interventions;
    private final Reviews reviews;

    DeliveryService(InterventionService interventions, Reviews reviews) {
        this.interventions = interventions;
        this.reviews = reviews;
    }

    @Transactional
    ReviewRecord review(UUID id, RecordReview asked, Optional<String> ifMatch, Scope scope) {
        var intervention = interventions.review(id, asked, ifMatch, scope);
        var review = new Review(Ids.next(), id, asked, intervention.nextReviewOn());
        reviews.add(review);
        return ReviewRecord.of(review.row(), intervention);
    }

    /** The reviews of an intervention the caller has found within scope, oldest first. */
    @Transactional
    @Unscoped("the caller has found the intervention within scope")
    public List<ReviewRow> reviews(UUID interventionId) {
        return reviews.of(interventionId).stream().map(Review::row).toList();
    }
}
