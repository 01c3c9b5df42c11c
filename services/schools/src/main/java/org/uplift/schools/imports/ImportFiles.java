package org.uplift.schools.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

/**
 * Files of imports still to be worked on or applied. In the database, so that whichever instance comes next finds them;
 * packed and in parts, so that none is ever whole in memory.
 */
@ApplicationScoped
class ImportFiles {

    private static final int PART = 1024 * 1024;

    private final DataSource database;
    private final Clock clock;

    ImportFiles(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(UUID importId, Path csv) {
        try (var connection = database.getConnection();
                var packed = new GZIPOutputStream(new Parts(connection, importId, clock.instant()), PART)) {
            Files.copy(csv, packed);
        } catch (IOException | SQLException e) {
            throw new PersistenceException("The file could not be kept", e);
        }
    }

    /** The file, on disk for whoever asks to remove; empty where it is kept no longer. */
    Optional<Path> fetch(UUID importId) {
        if (!isKept(importId)) {
            return Optional.empty();
        }
        try (var connection = database.getConnection()) {
            var csv = Files.createTempFile("uplift-import-", ".csv");
            try (var packed = new GZIPInputStream(new KeptParts(connection, importId), PART)) {
                Files.copy(packed, csv, StandardCopyOption.REPLACE_EXISTING);
                return Optional.of(csv);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(csv);
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new PersistenceException("The file could not be read", e);
        }
    }

    boolean isKept(UUID importId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from school_import_file where import_id = ? and part = 0")) {
            query.setObject(1, importId);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new PersistenceException("The files could not be read", e);
        }
    }

    /** Gives a dry run's file to the import that applies it, or back. */
    void pass(UUID from, UUID to) {
        update("update school_import_file set import_id = ? where import_id = ?", to, from);
    }

    void remove(UUID importId) {
        update("delete from school_import_file where import_id = ?", importId);
    }

    /** Removes what was kept before a moment and waits for no worker. */
    void removeBefore(Instant moment) {
        update(
                "delete from school_import_file where kept_at < ?"
                        + " and import_id not in (select import_id from school_import_job)",
                OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private void update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                update.setObject(at + 1, values[at]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The files could not be changed", e);
        }
    }

    /** Writes what it is given to the database, a part whenever there is enough for one. */
    private static final class Parts extends OutputStream {

        private final Connection connection;
        private final UUID importId;
        private final Instant now;
        private final byte[] part = new byte[PART];
        private int filled;
        private int parts;

        Parts(Connection connection, UUID importId, Instant now) {
            this.connection = connection;
            this.importId = importId;
            this.now = now;
        }

        @Override
        public void write(int value) {
            part[filled++] = (byte) value;
            if (filled == PART) {
                insert();
            }
        }

        @Override
        public void close() {
            insert();
        }

        private void insert() {
            if (filled == 0) {
                return;
            }
            try (var insert = connection.prepareStatement(
                    "insert into school_import_file (import_id, part, bytes, kept_at) values (?, ?, ?, ?)")) {
                insert.setObject(1, importId);
                insert.setInt(2, parts++);
                insert.setBytes(3, Arrays.copyOf(part, filled));
                insert.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                insert.executeUpdate();
                filled = 0;
            } catch (SQLException e) {
                throw new PersistenceException("A part of a file could not be kept", e);
            }
        }
    }

    /** Reads the parts one after the other. */
    private static final class KeptParts extends InputStream {

        private final Connection connection;
        private final UUID importId;
        private byte[] part = {};
        private int at;
        private int parts;

        KeptParts(Connection connection, UUID importId) {
            this.connection = connection;
            this.importId = importId;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at == part.length && !next()) {
                return -1;
            }
            int read = Math.min(length, part.length - at);
            System.arraycopy(part, at, bytes, offset, read);
            at += read;
            return read;
        }

        private boolean next() {
            try (var query = connection.prepareStatement(
                    "select bytes from school_import_file where import_id = ? and part = ?")) {
                query.setObject(1, importId);
                query.setInt(2, parts++);
                try (var rows = query.executeQuery()) {
                    if (!rows.next()) {
                        return false;
                    }
                    part = rows.getBytes(1);
                    at = 0;
                    return true;
                }
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("A part of a file could not be read", e));
            }
        }
    }
}
