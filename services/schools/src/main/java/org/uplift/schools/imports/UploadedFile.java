package org.uplift.schools.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** The CSV file somebody sent, on disk: unpacked where it came in a zip. Gone when closed. */
final class UploadedFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /** A zip with more files in it than this is not one GIAS made. */
    private static final int MOST_ENTRIES = 20;

    /** Of their names, in bytes: what is read into memory before anything else. */
    private static final int LONGEST_LIST = 64 * 1024;

    private static final Pattern TABLE = Pattern.compile(".*\\.csv", Pattern.CASE_INSENSITIVE);

    private final Path received;
    private final Path csv;

    private UploadedFile(Path received, Path csv) {
        this.received = received;
        this.csv = csv;
    }

    /**
     * Opens what was received.
     *
     * @throws ProblemException TOO_LARGE where what is packed in a zip is larger than allowed
     * @throws UnreadableFileException where it is a zip without exactly one file of schools in it
     */
    static UploadedFile open(Path received, boolean zip, long mostUnpackedBytes) {
        return new UploadedFile(received, zip ? unpack(received, mostUnpackedBytes) : received);
    }

    Path csv() {
        return csv;
    }

    @Override
    public void close() {
        delete(received);
        delete(csv);
    }

    private static Path unpack(Path zip, long mostBytes) {
        Path csv = temporary();
        try (var file = opened(zip)) {
            copy(file.getInputStream(wanted(file)), csv, mostBytes);
            return csv;
        } catch (ZipException e) {
            delete(csv);
            throw new UnreadableFileException("This is not a zip file, or it is damaged.");
        } catch (IOException e) {
            delete(csv);
            throw new UncheckedIOException("What was sent could not be unpacked", e);
        } catch (RuntimeException e) {
            delete(csv);
            throw e;
        }
    }

    private static ZipFile opened(Path zip) throws IOException {
        var directory = ZipDirectory.of(zip);
        if (directory.entries() > MOST_ENTRIES || directory.bytes() > LONGEST_LIST) {
            throw new UnreadableFileException(
                    "The zip holds more than %d files; it should hold the file of all establishments."
                            .formatted(MOST_ENTRIES));
        }
        return new ZipFile(zip.toFile());
    }

    /** The file of schools among those that Get Information About Schools packs together. */
    private static ZipEntry wanted(ZipFile file) throws IOException {
        List<? extends ZipEntry> tables = file.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> TABLE.matcher(entry.getName()).matches())
                .toList();
        if (tables.size() == 1) {
            return tables.getFirst();
        }
        var schools = new ArrayList<ZipEntry>();
        for (var table : tables) {
            if (kind(file, table) == FileKind.SCHOOLS) {
                schools.add(table);
            }
        }
        if (schools.size() != 1) {
            throw new UnreadableFileException(
                    "The zip holds %d CSV files, and %s of them is the file of all establishments; it should hold one."
                            .formatted(tables.size(), schools.isEmpty() ? "none" : "more than one"));
        }
        return schools.getFirst();
    }

    /** By its first lines, whose column names are plain letters in every encoding but UTF-16. */
    private static FileKind kind(ZipFile file, ZipEntry table) throws IOException {
        try (var input = file.getInputStream(table)) {
            return FileKind.of(CsvLayout.of(input, StandardCharsets.UTF_8).header());
        } catch (UnreadableFileException e) {
            return FileKind.OTHER;
        }
    }

    /** Counts what comes out: what a zip says of its size need not be true. */
    private static void copy(InputStream from, Path to, long mostBytes) throws IOException {
        try (from;
                OutputStream out = Files.newOutputStream(to)) {
            var buffer = new byte[BUFFER];
            long copied = 0;
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copied += read;
                if (copied > mostBytes) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE,
                            "The file in the zip may have at most %d MB.".formatted(mostBytes / (1024 * 1024)));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("uplift-import-", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
