package org.uplift.portal.kit.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.portal.kit.session.CsrfTokens;
import org.uplift.portal.kit.session.KeptForm;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.me.Profile;

/** What the frame around every page needs to know of the reader. */
@Named("view")
@RequestScoped
public class View {

    private final RoutingContext routing;
    private final Signed signed;
    private final CsrfTokens tokens;
    private final KeptForms kept;

    View(RoutingContext routing, Signed signed, CsrfTokens tokens, KeptForms kept) {
        this.routing = routing;
        this.signed = signed;
        this.tokens = tokens;
        this.kept = kept;
    }

    /** Whether this request was let in with a session; never asks for one, so that public pages stay public. */
    public boolean signedIn() {
        return routing.user() != null && !signed.identity().isAnonymous();
    }

    public String name() {
        return signed.name();
    }

    public String csrf() {
        return tokens.issue(signed.session(), signed.person());
    }

    /** @param permission the name of a {@link Permission}; a name nobody knows is one nobody has */
    public boolean may(String permission) {
        return Permission.named(permission).filter(this::may).isPresent();
    }

    /** The same at a school. */
    public boolean may(String permission, int school) {
        return Permission.named(permission)
                .filter(known ->
                        mine().filter(profile -> profile.may(known, school)).isPresent())
                .isPresent();
    }

    private boolean may(Permission permission) {
        return mine().filter(profile -> profile.may(permission)).isPresent();
    }

    /** What the reader may do where; nothing while it is not known, as on the page that says schools is away. */
    private Optional<Profile> mine() {
        return signedIn() ? signed.profileIfKnown() : Optional.empty();
    }

    /** The doors of the navigation that open to the reader. */
    public List<Door> doors() {
        var path = routing.normalizedPath();
        return Arrays.stream(Area.values())
                .filter(this::opens)
                .map(area -> new Door(area.title(), area.href(), area.holds(path)))
                .toList();
    }

    private boolean opens(Area area) {
        return area.permission().map(this::may).orElse(true)
                || area.orRelated()
                        && mine().filter(profile -> !profile.nowhere()).isPresent();
    }

    /** The lists of the area the reader stands in, where it has more than one that opens to them. */
    public List<Door> rooms() {
        var path = routing.normalizedPath();
        var rooms = area(path).stream()
                .flatMap(area -> area.rooms().stream()
                        .filter(room -> may(room.permission()))
                        .map(room -> new Door(
                                room.title(),
                                room.href(),
                                area.room(path).filter(room::equals).isPresent())))
                .toList();
        return rooms.size() > 1 ? rooms : List.of();
    }

    /** The area the reader stands in, by name; empty on a page of none. */
    public String area() {
        return area(routing.normalizedPath()).map(Area::title).orElse("");
    }

    private static Optional<Area> area(String path) {
        return Arrays.stream(Area.values()).filter(area -> area.holds(path)).findFirst();
    }

    /** What was searched for on this page, to stay in the box. */
    public String searched() {
        return routing.normalizedPath().equals("/search")
                ? Objects.requireNonNullElse(routing.request().getParam("q"), "")
                : "";
    }

    /**
     * A door of the navigation.
     *
     * @param current whether the reader stands behind it
     */
    public record Door(String title, String href, boolean current) {}

    /** What the reader typed on this page before it could be taken; null where there is nothing. */
    public @Nullable KeptForm kept() {
        return signedIn() ? kept.found().orElse(null) : null;
    }

    /** The same to be copied, where no form of this page has it. */
    public List<Typed> left() {
        return signedIn() ? kept.left().map(form -> Typed.of(form.fields())).orElse(List.of()) : List.of();
    }
}
