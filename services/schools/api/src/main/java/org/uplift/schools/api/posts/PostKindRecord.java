package org.uplift.schools.api.posts;

import java.util.List;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PlaceKind;

/**
 * A kind of post.
 *
 * @param code what appointments name it by: {@code HEAD}
 * @param title what people call it: {@code Headteacher}
 * @param heldAt where such a post can be held
 * @param permissions what it grants there, beside what every current post grants across the trust
 * @param daysOwed days a year owed to other schools where an appointment says nothing else
 * @param shipped whether it came with Uplift; a trust adds its own
 * @param actions what whoever asks may do to it now
 * @param version what its {@code ETag} shows
 */
public record PostKindRecord(
        String code,
        String title,
        List<PlaceKind> heldAt,
        List<Permission> permissions,
        int daysOwed,
        boolean shipped,
        List<PostKindAction> actions,
        long version) {}
