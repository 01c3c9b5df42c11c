package org.uplift.schools.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
     * @throws UnreadableFileException where it is a zip without exactly one CSV in it
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
            copy(file.getInputStream(only(file)), csv, mostBytes);
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
                    "The zip holds more than %d files; it should hold one CSV file.".formatted(MOST_ENTRIES));
        }
        return new ZipFile(zip.toFile());
    }

    private static ZipEntry only(ZipFile file) {
        List<? extends ZipEntry> found = file.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
                .toList();
        if (found.size() != 1) {
            throw new UnreadableFileException(
                    "The zip holds %d CSV files; it should hold exactly one.".formatted(found.size()));
        }
        return found.getFirst();
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
