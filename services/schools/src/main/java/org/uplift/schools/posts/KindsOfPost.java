package org.uplift.schools.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.permission.PostKind;

/** Tells the other features of this service which kinds of post there are. */
@ApplicationScoped
public class KindsOfPost {

    private final PostKinds kinds;

    KindsOfPost(PostKinds kinds) {
        this.kinds = kinds;
    }

    /** All of them by code. */
    @Unscoped("Kinds of post are the whole trust's")
    public Map<String, PostKind> byCode() {
        return kinds.all().stream()
                .map(TrustPostKind::kind)
                .collect(Collectors.toMap(PostKind::code, Function.identity()));
    }
}
