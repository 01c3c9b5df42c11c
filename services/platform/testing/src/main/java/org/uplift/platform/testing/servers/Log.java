package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one run of a child wrote to its log, which earlier runs wrote to as well. */
record Log(Path file, long start) {

    private static final int MOST = 256 * 1024;

    static Log from(Path file) throws IOException {
        return new Log(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** The line that says most about why it ended: the innermost cause, else the last error, else the last line. */
    String telling() {
        List<String> lines = lines();
        return lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((first, second) -> second)
                .map(line -> line.substring("Caused by: ".length()))
                .or(() -> lines.stream()
                        .filter(line -> line.contains(" ERROR ") || line.contains("FATAL") || line.contains("PANIC"))
                        .reduce((first, second) -> second))
                .or(() -> lines.stream().reduce((first, second) -> second))
                .orElse("nothing was written to its log");
    }

    private List<String> lines() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(start, log.length() - MOST);
            byte[] text = new byte[(int) Math.max(0, log.length() - from)];
            log.seek(from);
            log.readFully(text);
            return new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
