package org.uplift.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.ShippedPosts;

/** Reads the copies of appointments and schools; by JDBC, because audit asks in the middle of a flush. */
@ApplicationScoped
class Appointments {

    /** A hub is its schools of today; where a kind is not known yet its appointment is a current one and grants nothing. */
    private static final String REACH = """
            select l.person_id, l.active, a.appointment_id, a.school_urn, a.hub, a.powers, k.permissions,
                   case when a.hub is not null
                        then array(select s.urn from access_school s where s.hub = a.hub) end as hub_schools
              from access_sign_in l
              left join access_appointment a
                on a.person_id = l.person_id
               and l.active
               and a.starts_on <= ?
               and (a.ends_on is null or a.ends_on >= ?)
              left join access_post_kind k on k.code = a.kind
             where l.subject = ? and l.issuer = ?""";

    private final DataSource database;

    Appointments(DataSource database) {
        this.database = database;
    }

    /** What the appointments of a sign-in's owner reach on a day; the first and last day of an appointment count. */
    Reach of(TokenSubject who, LocalDate day) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(REACH)) {
            query.setObject(1, day);
            query.setObject(2, day);
            query.setString(3, who.subject());
            query.setString(4, who.issuer());
            try (var rows = query.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new PersistenceException("The appointments could not be read", e);
        }
    }

    /** Whether a sign-in is linked with one of the trust's people, as far as this service has heard. */
    boolean knows(TokenSubject who) {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select 1 from access_sign_in where subject = ? and issuer = ?")) {
            query.setString(1, who.subject());
            query.setString(2, who.issuer());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new PersistenceException("The sign-ins could not be read", e);
        }
    }

    boolean knowsSchool(int urn) {
        return schoolName(urn).isPresent();
    }

    /** Those of the people who are among the trust's people; nobody who was erased. */
    Set<UUID> known(Collection<UUID> people) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select person_id from access_person where person_id = any (?) and not erased")) {
            query.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (var rows = query.executeQuery()) {
                var known = new HashSet<UUID>();
                while (rows.next()) {
                    known.add(rows.getObject(1, UUID.class));
                }
                return known;
            }
        } catch (SQLException e) {
            throw new PersistenceException("The people could not be read", e);
        }
    }

    Optional<String> schoolName(int urn) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select name from access_school where urn = ?")) {
            query.setInt(1, urn);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException("The schools could not be read", e);
        }
    }

    private static Reach read(ResultSet rows) throws SQLException {
        var people = new HashSet<UUID>();
        var suspended = false;
        var held = new ArrayList<Held>();
        while (rows.next()) {
            people.add(rows.getObject("person_id", UUID.class));
            suspended |= !rows.getBoolean("active");
            if (rows.getString("appointment_id") != null) {
                held.add(new Held(granted(rows), place(rows)));
            }
        }
        if (!held.isEmpty()) {
            held.add(new Held(ShippedPosts.basic(), new Scope.Trust()));
        }
        // While a sign-in passes from one person to another, both may have it here for a moment: then it is nobody's.
        return people.size() > 1
                ? Reach.none()
                : new Reach(people.stream().findFirst(), suspended, List.copyOf(held), Set.of());
    }

    /** What the kind grants; of its powers, those that a second person has approved for this appointment. */
    private static Set<Permission> granted(ResultSet rows) throws SQLException {
        var granted = permissions(rows.getArray("permissions"));
        var approved = permissions(rows.getArray("powers"));
        return granted.stream()
                .filter(permission -> permission.power().isEmpty() || approved.contains(permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A permission of a later version than this process is none here. */
    private static Set<Permission> permissions(@Nullable Array granted) throws SQLException {
        return granted == null
                ? Set.of()
                : Arrays.stream((String[]) granted.getArray())
                        .flatMap(name -> Permission.named(name).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Scope place(ResultSet rows) throws SQLException {
        var school = rows.getObject("school_urn", Integer.class);
        if (school != null) {
            return new Scope.Schools(Set.of(school));
        }
        var hub = rows.getArray("hub_schools");
        return hub == null ? new Scope.Trust() : new Scope.Schools(Set.of((Integer[]) hub.getArray()));
    }
}
