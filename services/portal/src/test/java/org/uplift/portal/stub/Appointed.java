package org.uplift.portal.stub;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PlaceKind;
import org.uplift.platform.permission.PostKind;
import org.uplift.platform.permission.Role;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.schools.api.me.Profile;
import org.uplift.schools.api.me.Profile.Grant;

/** Whoever signs in from now on, by the post they hold: schools says of them what the kind of it lets them do. */
public final class Appointed {

    public static final String DIRECTOR = "DIRECTOR";

    /** What stands for somebody who may start a trust off without a post. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);

    private Appointed() {}

    /** Somebody with a post of a kind, across the trust where there are such, else at Ashdown; called as it is. */
    public static void to(String kind) {
        to(kind, kind.equals(ADMINISTRATOR) ? "administrator" : kind.toLowerCase(Locale.ROOT));
    }

    /** The same by another name. */
    public static void to(String kind, String subject) {
        if (kind.equals(ADMINISTRATOR)) {
            StubPlatform.keycloak().person(subject, Role.ADMINISTRATOR.realmName());
            told(
                    subject,
                    List.of(Role.ADMINISTRATOR.realmName()),
                    granted(Role.ADMINISTRATOR.permissions(), null),
                    List.of());
            return;
        }
        var post = shipped(kind);
        var school = post.heldAt().contains(PlaceKind.TRUST) ? null : Answers.SCHOOL;
        StubPlatform.keycloak().person(subject);
        told(subject, List.of(), grants(granted(post.permissions(), school)), List.of(appointment(post, school)));
    }

    /** Somebody of the trust office, who is one of the trust's people. */
    public static void toTheOffice(UUID person) {
        var office = shipped("OFFICE");
        StubPlatform.keycloak().person("office");
        Answers.gives(
                Service.SCHOOLS,
                "/api/me",
                new Profile(
                        person,
                        "Name of office",
                        List.of(),
                        grants(granted(office.permissions(), null)),
                        List.of(appointment(office, null)),
                        Profile.Standing.LINKED));
    }

    /** The first of these that a page opens to. */
    public static String whoMay(@Nullable Permission needed) {
        return Stream.concat(Stream.of(DIRECTOR), ShippedPosts.all().stream().map(PostKind::code))
                .filter(kind -> needed == null
                        || shipped(kind).permissions().contains(needed)
                        || ShippedPosts.basic().contains(needed))
                .findFirst()
                .orElse(ADMINISTRATOR);
    }

    /** A headteacher of Ashdown who is a leader of themes across the trust as well. */
    public static void toTwoPosts() {
        var head = shipped("HEAD");
        var themes = shipped("THEME_LEADER");
        StubPlatform.keycloak().person("head-with-two-posts");
        told(
                "head-with-two-posts",
                List.of(),
                grants(Stream.concat(
                                granted(head.permissions(), Answers.SCHOOL).stream(),
                                granted(themes.permissions(), null).stream())
                        .toList()),
                List.of(appointment(head, Answers.SCHOOL), appointment(themes, null)));
    }

    /** Somebody who may do nothing today, and has these posts to come. */
    public static void toNothing(String subject, Profile.Appointment... coming) {
        StubPlatform.keycloak().person(subject);
        told(subject, List.of(), List.of(), Arrays.asList(coming));
    }

    private static void told(
            String subject, List<String> roles, List<Grant> grants, List<Profile.Appointment> appointments) {
        Answers.gives(
                Service.SCHOOLS,
                "/api/me",
                new Profile(null, "Name of " + subject, roles, grants, appointments, Profile.Standing.LINKED));
    }

    private static PostKind shipped(String code) {
        return ShippedPosts.all().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Profile.Appointment appointment(PostKind kind, @Nullable Integer school) {
        return new Profile.Appointment(
                kind.code(),
                kind.title(),
                school,
                school == null ? null : "Ashdown Primary School",
                null,
                FIRST_DAY,
                null);
    }

    /** With what every current post grants across the trust. */
    private static List<Grant> grants(List<Grant> own) {
        return Stream.concat(granted(ShippedPosts.basic(), null).stream(), own.stream())
                .toList();
    }

    private static List<Grant> granted(Set<Permission> permissions, @Nullable Integer school) {
        return permissions.stream()
                .sorted()
                .map(permission -> new Grant(permission, school == null, school == null ? List.of() : List.of(school)))
                .toList();
    }
}
