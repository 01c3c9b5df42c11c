package org.uplift.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.uplift.platform.testing.servers.ServerException;

/** What the platform needs of the machine before it starts, each with a sentence for when it is missing. */
final class Machine {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long DISK_NEEDED = 1_024 * MEGABYTE;
    private static final long MEMORY_NEEDED = 2_300 * MEGABYTE;

    private Machine() {}

    static void requireSpace(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", ".tmp");
            Files.write(probe, new byte[64 * 1024]);
            Files.delete(probe);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < DISK_NEEDED) {
                throw new ServerException("The disk that holds " + folder + " has " + free / MEGABYTE
                        + " MB left; Uplift needs " + DISK_NEEDED / MEGABYTE + " MB. Free some space and try again.");
            }
        } catch (IOException e) {
            throw new ServerException(
                    "Uplift cannot write to " + folder + " (" + e.getMessage()
                            + "). Make the folder writable, or free some space, and try again.",
                    e);
        }
    }

    static void requireMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            long available = lines.filter(line -> line.startsWith("MemAvailable:") || line.startsWith("SwapFree:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
            if (available < MEMORY_NEEDED) {
                throw new ServerException("This machine has " + available / MEGABYTE
                        + " MB of memory left; Uplift needs about 3 GB. Close other programs and try again.");
            }
        } catch (IOException e) {
            // Not Linux: nothing is known, and a lack of memory will show as a child that dies.
            return;
        }
    }

    /** Held for as long as the platform runs, so that a second one does not touch the same data. */
    static FileLock lock(Path folder) {
        Path file = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = new RandomAccessFile(file.toFile(), "rw").getChannel();
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new ServerException("Uplift is already running from " + folder + " (process " + holder
                        + "). Use that one, or stop it with Ctrl-C or: kill " + holder);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return lock;
        } catch (OverlappingFileLockException e) {
            throw new ServerException("Uplift is already running from " + folder + " in this very process.", e);
        } catch (IOException e) {
            throw new ServerException(
                    "Uplift cannot write to " + folder + " (" + e.getMessage()
                            + "). Make the folder writable, or free some space, and try again.",
                    e);
        }
    }
}
