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
            select p.person_id, a.appointment_id, a.school_urn, a.hub, k.permissions,
                   case when a.hub is not null
                        then array(select s.urn from access_school s where s.hub = a.hub) end as hub_schools
              from access_person p
              left join access_appointment a
                on a.person_id = p.person_id
               and a.starts_on <= ?
               and (a.ends_on is null or a.ends_on >= ?)
              left join access_post_kind k on k.code = a.kind
             where p.identity = ?
             order by p.person_id""";

    private final DataSource database;

    Appointments(DataSource database) {
        this.database = database;
    }

    /** What a person's appointments of a day reach; the first and last day of an appointment count. */
    Reach of(String identity, LocalDate day) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(REACH)) {
            query.setObject(1, day);
            query.setObject(2, day);
            query.setString(3, identity);
            try (var rows = query.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new PersistenceException("The appointments could not be read", e);
        }
    }

    boolean knowsSchool(int urn) {
        return schoolName(urn).isPresent();
    }

    /** Those of the people who are among the trust's people; nobody who was erased. */
    Set<UUID> known(Collection<UUID> people) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select person_id from access_person where person_id = any (?) and identity is not null")) {
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
        Optional<UUID> personId = Optional.empty();
        var held = new ArrayList<Held>();
        while (rows.next()) {
            if (personId.isEmpty()) {
                personId = Optional.of(rows.getObject("person_id", UUID.class));
            }
            if (rows.getString("appointment_id") != null) {
                held.add(new Held(permissions(rows.getArray("permissions")), place(rows)));
            }
        }
        if (!held.isEmpty()) {
            held.add(new Held(ShippedPosts.basic(), new Scope.Trust()));
        }
        return new Reach(personId, List.copyOf(held), Set.of());
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
