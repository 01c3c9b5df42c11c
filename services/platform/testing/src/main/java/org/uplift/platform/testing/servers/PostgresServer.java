package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** PostgreSQL 18 as a child process, listening on 127.0.0.1 only, with logical decoding on. */
public final class PostgresServer extends ProcessServer {

    /** The superuser; its password is for this machine only, and the server listens on loopback only. */
    private static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Path log;
    private final boolean durable;

    private PostgresServer(Path folder, int port, Path log, boolean durable) {
        super("PostgreSQL", port, PATIENCE);
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.durable = durable;
    }

    /** Keeps its data in the folder and survives a power cut. */
    public static PostgresServer durable(Path folder, int port, Path log) {
        return new PostgresServer(folder, port, log, true);
    }

    /** For tests: does not wait for the disk, so data survives SIGKILL but not a power cut. */
    public static PostgresServer fast(Path folder, int port, Path log) {
        return new PostgresServer(folder, port, log, false);
    }

    @Override
    protected Command command() {
        PostgresBinaries binaries = PostgresBinaries.find();
        Path data = folder.resolve("data");
        try {
            binaries.own(data);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(binaries, data);
            }
        } catch (IOException e) {
            throw new ServerException("PostgreSQL cannot write to " + folder + ": " + e.getMessage(), e);
        }
        return Command.of(name(), binaries.command("postgres", settings(data)), folder, log)
                .stoppedBy("INT", Duration.ofSeconds(30));
    }

    /** Creates the login and its database unless they are there. */
    public void createDatabase(String database, String user, String password) {
        try (Connection connection = connect()) {
            createDatabase(connection, database, user, password);
        } catch (SQLException e) {
            throw new ServerException("Database " + database + " could not be created: " + e.getMessage(), e);
        }
    }

    /**
     * The same on any PostgreSQL.
     *
     * @param superuser a superuser's connection
     */
    public static void createDatabase(Connection superuser, String database, String user, String password)
            throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (!exists(superuser, "select 1 from pg_roles where rolname = ?", user)) {
                statement.execute("create role " + quoted(user) + " login password " + literal(password));
            }
            if (!exists(superuser, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + quoted(database) + " owner " + quoted(user));
                statement.execute("revoke connect on database " + quoted(database) + " from public");
            }
        }
    }

    /** Drops the database and closes whatever connections it has. */
    public void dropDatabase(String database) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + quoted(database) + " with (force)");
        } catch (SQLException e) {
            throw new ServerException("Database " + database + " could not be dropped: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A superuser's connection, for tests that look behind a service. */
    public Connection connect() throws SQLException {
        return connect("postgres");
    }

    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    @Override
    protected boolean answers() {
        if (!Ports.answers(port())) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void initialise(PostgresBinaries binaries, Path data) throws IOException {
        Programs.Result result = Programs.run(binaries.command(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + SUPERUSER,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--auth=scram-sha-256",
                        "--auth-local=trust",
                        "--auth-host=trust",
                        "--no-sync",
                        "--no-instructions")));
        if (!result.ok()) {
            Cache.delete(data);
            throw new ServerException(
                    "PostgreSQL could not set up its data in " + data + ": " + lastLine(result.output()));
        }
        // The superuser needs no password on loopback; every service's login does.
        Files.writeString(data.resolve("pg_hba.conf"), """
                local all all                        trust
                host  all postgres  127.0.0.1/32     trust
                host  all all       127.0.0.1/32     scram-sha-256
                """);
        binaries.own(data);
    }

    private List<String> settings(Path data) {
        List<String> settings = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port())));
        List<String> values = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "wal_level=logical",
                "max_connections=200",
                "shared_buffers=48MB",
                "work_mem=2MB",
                "max_wal_size=256MB",
                "max_worker_processes=4",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "io_method=sync",
                "dynamic_shared_memory_type=mmap"));
        if (!durable) {
            values.addAll(List.of("fsync=off", "full_page_writes=off"));
        }
        values.forEach(value -> settings.addAll(List.of("-c", value)));
        return settings;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static String lastLine(String output) {
        return output.lines().filter(line -> !line.isBlank()).reduce("no output", (first, second) -> second);
    }
}
