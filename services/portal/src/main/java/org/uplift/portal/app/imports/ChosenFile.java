package org.uplift.portal.app.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The file somebody chose, by its first bytes: a CSV, a zip, or something that neither is. It stays on disk. */
record ChosenFile(FileUpload upload, Kind kind) {

    private static final int LOOKED_AT = 4096;
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final String SEPARATORS = ",;\t|";
    private static final String WORKBOOK = "[Content_Types].xml";

    /** What a file turns out to be. */
    enum Kind {
        CSV,
        ZIP,
        WORKBOOK,
        OTHER,
        EMPTY
    }

    /** Empty where no file was chosen at all. */
    static Optional<ChosenFile> of(@Nullable FileUpload upload) {
        return upload == null || upload.fileName() == null || upload.fileName().isBlank()
                ? Optional.empty()
                : Optional.of(new ChosenFile(upload, kind(upload)));
    }

    private static Kind kind(FileUpload upload) {
        try (var in = Files.newInputStream(upload.uploadedFile())) {
            var head = in.readNBytes(LOOKED_AT);
            if (head.length == 0) {
                return Kind.EMPTY;
            }
            var text = new String(head, StandardCharsets.ISO_8859_1);
            if (text.startsWith("PK")) {
                return text.contains(WORKBOOK) || name(upload).endsWith(".xlsx") ? Kind.WORKBOOK : Kind.ZIP;
            }
            return isTable(text) ? Kind.CSV : Kind.OTHER;
        } catch (IOException e) {
            throw new UncheckedIOException("The file that was sent cannot be read", e);
        }
    }

    /** Text with fields in it, however a spreadsheet keeps them apart; "Unicode text" begins with the mark of UTF-16. */
    private static boolean isTable(String text) {
        var unicode = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        return (unicode || text.indexOf('\0') < 0)
                && SEPARATORS.chars().anyMatch(separator -> text.indexOf(separator) >= 0)
                && !text.stripLeading().startsWith("<");
    }

    private static String name(FileUpload upload) {
        return upload.fileName().toLowerCase(Locale.ROOT);
    }

    /** Why it cannot be imported, in words that say what to do; empty where it can. */
    Optional<String> wrong() {
        if (upload.size() > MOST_BYTES) {
            return Optional.of(
                    "The file must be smaller than 100 MB. Import the zip as it was downloaded, not unpacked");
        }
        return switch (kind) {
            case CSV, ZIP -> Optional.empty();
            case EMPTY -> Optional.of("The file is empty. Choose the file again, or download it anew");
            case WORKBOOK ->
                Optional.of("This is an Excel workbook. In Excel, save it as CSV UTF-8, then choose that file");
            case OTHER -> Optional.of("This is not a CSV file. Choose a CSV file, or the zip it came in");
        };
    }
}
