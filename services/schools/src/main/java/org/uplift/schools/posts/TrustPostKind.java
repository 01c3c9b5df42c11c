package org.uplift.schools.posts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PlaceKind;
import org.uplift.platform.permission.PostKind;
import org.uplift.schools.api.posts.PostKindAction;
import org.uplift.schools.api.posts.PostKindRecord;
import org.uplift.schools.api.posts.SavePostKind;

/** A kind of post of this trust, shipped or its own. */
@Entity
@Table(name = "post_kind")
class TrustPostKind extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "post-kind";

    @Id
    private String code;

    private String title;

    @Column(name = "held_at")
    private String[] heldAt;

    private String[] permissions;

    @Column(name = "days_owed")
    private int daysOwed;

    @Column(updatable = false)
    private boolean shipped;

    protected TrustPostKind() {}

    private TrustPostKind(String code, boolean shipped) {
        this.code = code;
        this.shipped = shipped;
    }

    static TrustPostKind of(SavePostKind asked) {
        var kind = new TrustPostKind(asked.code(), false);
        kind.become(asked);
        return kind;
    }

    static TrustPostKind shipped(PostKind kind) {
        var shipped = new TrustPostKind(kind.code(), true);
        shipped.become(new SavePostKind(kind.code(), kind.title(), kind.heldAt(), kind.permissions(), kind.daysOwed()));
        return shipped;
    }

    final void become(SavePostKind asked) {
        title = asked.title().strip();
        heldAt = names(asked.heldAt());
        permissions = names(asked.permissions());
        daysOwed = asked.daysOwed();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** As other features know it. */
    PostKind kind() {
        return new PostKind(
                code,
                title,
                Arrays.stream(heldAt).map(PlaceKind::valueOf).collect(Collectors.toSet()),
                Arrays.stream(permissions)
                        .flatMap(name -> Permission.named(name).stream())
                        .collect(Collectors.toSet()),
                daysOwed);
    }

    /** The data of its events. */
    record State(String code, String title, List<String> heldAt, List<String> permissions, int daysOwed) {}

    State state() {
        return new State(code, title, List.of(heldAt), List.of(permissions), daysOwed);
    }

    PostKindRecord record(List<PostKindAction> actions) {
        return new PostKindRecord(
                code,
                title,
                Arrays.stream(heldAt).map(PlaceKind::valueOf).sorted().toList(),
                Arrays.stream(permissions)
                        .flatMap(name -> Permission.named(name).stream())
                        .sorted()
                        .toList(),
                daysOwed,
                shipped,
                actions,
                version());
    }

    @Override
    public String aggregateId() {
        return code;
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return code;
    }
}
