package org.uplift.schools.posts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.uplift.platform.access.Unscoped;

/** The kinds of post in the database: a few dozen, open to everybody with a current post. */
@ApplicationScoped
class PostKinds implements PanacheRepositoryBase<TrustPostKind, String> {

    /** More than any trust has. */
    private static final int MOST = 200;

    private final EntityManager entities;

    PostKinds(EntityManager entities) {
        this.entities = entities;
    }

    @Unscoped("Kinds of post are the whole trust's")
    List<TrustPostKind> all() {
        return entities.createQuery("from TrustPostKind k order by lower(k.title), k.code", TrustPostKind.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Unscoped("Kinds of post are the whole trust's")
    Optional<TrustPostKind> withCode(String code) {
        return Optional.ofNullable(entities.find(TrustPostKind.class, code));
    }

    @Unscoped("Adds, shows nothing")
    void add(TrustPostKind kind) {
        entities.persist(kind);
        entities.flush();
    }
}
