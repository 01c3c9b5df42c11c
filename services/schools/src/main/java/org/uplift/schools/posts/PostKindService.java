package org.uplift.schools.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.restatement.StatedKind;
import org.uplift.schools.api.posts.PostKindAction;
import org.uplift.schools.api.posts.PostKindRecord;
import org.uplift.schools.api.posts.SavePostKind;

/** Keeps the kinds of post. */
@ApplicationScoped
public class PostKindService {

    private final PostKinds kinds;
    private final Outbox outbox;
    private final Access access;
    private final History history;
    private final Event<PowersChanged> powers;

    PostKindService(PostKinds kinds, Outbox outbox, Access access, History history, Event<PowersChanged> powers) {
        this.kinds = kinds;
        this.outbox = outbox;
        this.access = access;
        this.history = history;
        this.powers = powers;
    }

    @Transactional
    Page<PostKindRecord> list() {
        return new Page<>(kinds.all().stream().map(this::shown).toList(), null);
    }

    @Transactional
    PostKindRecord read(String code) {
        return shown(find(code));
    }

    @Transactional
    PostKindRecord record(SavePostKind asked) {
        if (kinds.withCode(asked.code()).isPresent()) {
            throw taken(asked.code());
        }
        var kind = TrustPostKind.of(asked);
        try {
            kinds.add(kind);
        } catch (ConstraintViolationException e) {
            throw taken(asked.code());
        }
        announce(kind, EventTypes.POST_KIND_RECORDED);
        return shown(kind);
    }

    /**
     * Changes a kind, at once for everybody who holds such a post; what takes a second person once that person has approved
     * it for each.
     */
    @Transactional
    PostKindRecord change(String code, SavePostKind asked, @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send the ETag you read as If-Match, to change what you saw.");
        }
        if (!asked.code().equals(code)) {
            throw ProblemException.ruleBroken("A kind of post keeps its code.");
        }
        var kind = find(code);
        Versions.check(ifMatch, kind.version());
        var before = kind.kind().powers();
        kind.become(asked);
        tell(code, before, kind.kind().powers());
        announce(kind, EventTypes.POST_KIND_CHANGED);
        return shown(kind);
    }

    @Transactional
    Page<Change> history(String code, PageRequest request) {
        find(code);
        return history.of(TrustPostKind.AUDIT_TYPE, code, request);
    }

    /** Gives a trust what Uplift ships and it does not have yet; what it changed stays as it is. */
    @Transactional
    void ship() {
        for (var kind : ShippedPosts.all()) {
            if (kinds.withCode(kind.code()).isEmpty()) {
                var shipped = TrustPostKind.shipped(kind);
                kinds.add(shipped);
                announce(shipped, EventTypes.POST_KIND_RECORDED);
            }
        }
    }

    private void tell(String code, Set<Permission> before, Set<Permission> after) {
        if (!before.equals(after)) {
            powers.fire(new PowersChanged(code, without(after, before), without(before, after)));
        }
    }

    private static Set<Permission> without(Set<Permission> some, Set<Permission> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toUnmodifiableSet());
    }

    private TrustPostKind find(String code) {
        return kinds.withCode(code).orElseThrow(() -> ProblemException.notFound("The kind of post " + code));
    }

    private PostKindRecord shown(TrustPostKind kind) {
        return kind.record(access.may(Permission.POST_KINDS_WRITE) ? List.of(PostKindAction.EDIT) : List.of());
    }

    private void announce(TrustPostKind kind, EventType type) {
        outbox.record(kind, new Announcement(type, kind.state()));
    }

    private static ProblemException taken(String code) {
        return new ProblemException(
                ProblemType.CONFLICT, "There is a kind of post with the code " + code + " already.");
    }

    /** How a kind of post is stated again. */
    @Produces
    @Singleton
    static StatedKind<TrustPostKind> stated() {
        return new StatedKind<>(EventTypes.POST_KIND_STATED, TrustPostKind.class, TrustPostKind::state);
    }
}
