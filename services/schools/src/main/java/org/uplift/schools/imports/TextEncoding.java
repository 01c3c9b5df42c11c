package org.uplift.schools.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out how a file's text is written: GIAS sends Windows-1252, spreadsheets save UTF-8. */
final class TextEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 64 * 1024;

    private TextEncoding() {}

    /**
     * UTF-8 where the whole file is valid UTF-8, Windows-1252 otherwise.
     *
     * @throws UnreadableFileException where it is empty or no text at all
     */
    static Charset of(Path file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean valid = true;
        try (var input = Files.newInputStream(file);
                var channel = Channels.newChannel(input)) {
            var bytes = ByteBuffer.allocate(BUFFER);
            var characters = CharBuffer.allocate(BUFFER);
            long size = 0;
            for (int read = channel.read(bytes); read >= 0; read = channel.read(bytes)) {
                size += read;
                refuseBinary(bytes, read);
                bytes.flip();
                valid = valid && decodes(decoder, bytes, characters, false);
                keepRest(bytes, valid);
            }
            if (size == 0) {
                throw new UnreadableFileException("The file is empty.");
            }
            bytes.flip();
            return valid && decodes(decoder, bytes, characters, true) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean decodes(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer characters, boolean end) {
        characters.clear();
        return !decoder.decode(bytes, characters, end).isError();
    }

    /** A character cut by the end of the buffer is read with the next. */
    private static void keepRest(ByteBuffer bytes, boolean valid) {
        if (valid) {
            bytes.compact();
        } else {
            bytes.clear();
        }
    }

    /** No text in either encoding holds a zero byte; pictures, PDFs and spreadsheets do. */
    private static void refuseBinary(ByteBuffer bytes, int read) {
        for (int at = bytes.position() - read; at < bytes.position(); at++) {
            if (bytes.get(at) == 0) {
                throw new UnreadableFileException(
                        "This is not a CSV file: it holds something other than text. Save it as CSV and try again.");
            }
        }
    }
}
