package org.uplift.interventions.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.commissioning.Course;
import org.uplift.interventions.commissioning.InterventionRow;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.ids.Ids;

/** Delivery: reviews, and pausing, resuming or stopping, each with a reason. */
@ApplicationScoped
public class Delivering {

    /** A review that was recorded, and the intervention after it. */
    record Recorded(ReviewView review, InterventionRow intervention) {}

    private final Course course;
    private final Reviews reviews;

    Delivering(Course course, Reviews reviews) {
        this.course = course;
        this.reviews = reviews;
    }

    @Transactional
    Recorded review(UUID id, HoldReview held, Optional<String> ifMatch, Scope scope) {
        var intervention = course.review(id, held.taken(), ifMatch, scope);
        var review = new Review(Ids.next(), id, held, Optional.ofNullable(intervention.nextReviewOn()));
        reviews.add(review);
        return new Recorded(review.view(), intervention);
    }

    @Transactional
    InterventionRow pause(UUID id, Because because, Optional<String> ifMatch, Scope scope) {
        return course.pause(id, because.reason(), ifMatch, scope);
    }

    @Transactional
    InterventionRow resume(UUID id, Optional<String> ifMatch, Scope scope) {
        return course.resume(id, ifMatch, scope);
    }

    @Transactional
    InterventionRow stop(UUID id, Because because, Optional<String> ifMatch, Scope scope) {
        return course.stop(id, because.reason(), ifMatch, scope);
    }

    /** The reviews of an intervention the caller has found within scope, oldest first. */
    @Transactional
    @Unscoped("the caller has found the intervention within scope")
    public List<ReviewView> reviews(UUID interventionId) {
        return reviews.of(interventionId).stream().map(Review::view).toList();
    }
}
