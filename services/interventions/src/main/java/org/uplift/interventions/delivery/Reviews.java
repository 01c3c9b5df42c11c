package org.uplift.interventions.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.uplift.platform.access.Unscoped;

/** The reviews as they are stored. */
@ApplicationScoped
@Unscoped("a review is reached through its intervention, which was found within scope")
class Reviews implements PanacheRepositoryBase<Review, UUID> {

    void add(Review review) {
        getEntityManager().persist(review);
    }

    /** Oldest first, with their progress, in one statement. */
    List<Review> of(UUID interventionId) {
        return getEntityManager()
                .createQuery("""
                        select r from Review r left join fetch r.progress
                        where r.interventionId = :intervention order by r.heldOn, r.id""", Review.class)
                .setParameter("intervention", interventionId)
                .getResultList();
    }
}
