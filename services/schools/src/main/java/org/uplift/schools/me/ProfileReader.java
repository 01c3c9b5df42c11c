package org.uplift.schools.me;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.Role;
import org.uplift.schools.api.me.Profile;
import org.uplift.schools.people.HeldPost;
import org.uplift.schools.people.Staff;
import org.uplift.schools.people.StaffMember;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;
import org.uplift.schools.signins.FirstSignIns;

/** Tells whoever asks who they are here. */
@ApplicationScoped
class ProfileReader {

    private static final List<String> NAMES = List.of("name", "preferred_username", "azp");

    private final SecurityIdentity security;
    private final Access access;
    private final FirstSignIns met;
    private final Staff staff;
    private final SchoolDirectory schools;
    private final Clock clock;

    ProfileReader(
            SecurityIdentity security,
            Access access,
            FirstSignIns met,
            Staff staff,
            SchoolDirectory schools,
            Clock clock) {
        this.security = security;
        this.access = access;
        this.met = met;
        this.staff = staff;
        this.schools = schools;
        this.clock = clock;
    }

    /** From the trust's own record of them where there is one, and their token. The first time links the two. */
    @Transactional
    public Profile profile() {
        met.meet();
        var person = access.personId().flatMap(staff::withId);
        return new Profile(
                person.map(StaffMember::id).orElse(null),
                person.map(StaffMember::name).orElseGet(this::nameInToken),
                security.getRoles().stream()
                        .flatMap(name -> Role.named(name).stream())
                        .sorted()
                        .map(Role::realmName)
                        .toList(),
                Arrays.stream(Permission.values())
                        .filter(access::may)
                        .map(this::grant)
                        .toList(),
                person.map(this::appointments).orElse(List.of()),
                standing());
    }

    private Profile.Standing standing() {
        if (access.suspended()) {
            return Profile.Standing.SWITCHED_OFF;
        }
        if (access.personId().isPresent()) {
            return Profile.Standing.LINKED;
        }
        return access.verifiedEmail().isPresent() ? Profile.Standing.UNKNOWN : Profile.Standing.NOT_VERIFIED;
    }

    private Profile.Grant grant(Permission permission) {
        return switch (access.scope(permission)) {
            case Scope.Trust all -> new Profile.Grant(permission, true, List.of());
            case Scope.Schools(var urns) ->
                new Profile.Grant(permission, false, urns.stream().sorted().toList());
        };
    }

    private List<Profile.Appointment> appointments(StaffMember person) {
        var today = LocalDate.now(clock);
        var held = person.appointments().stream()
                .filter(post -> post.during(today, LocalDate.MAX))
                .toList();
        var named = schools.named(
                held.stream().map(HeldPost::schoolUrn).filter(Objects::nonNull).toList());
        return held.stream()
                .map(post -> new Profile.Appointment(
                        post.kind(),
                        post.post(),
                        post.schoolUrn(),
                        name(post.schoolUrn() == null ? null : named.get(post.schoolUrn())),
                        post.hub(),
                        post.startsOn(),
                        post.endsOn()))
                .toList();
    }

    private static @Nullable String name(@Nullable SchoolCard school) {
        return school == null ? null : school.name();
    }

    private String nameInToken() {
        return NAMES.stream().flatMap(this::claim).findFirst().orElse("Somebody without a name");
    }

    private Stream<String> claim(String name) {
        return security.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object>getClaim(name))
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                        .stream()
                : Stream.empty();
    }
}
