package org.uplift.schools.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Arrays;

/**
 * Finds out how a file's text is written: GIAS sends Windows-1252, spreadsheets save UTF-8 with or without a mark, and
 * "Unicode text" is UTF-16. A file in two encodings at once is refused, since one of them would be read as nonsense.
 */
final class TextEncoding {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int BUFFER = 64 * 1024;
    private static final char MARK = '\uFEFF';

    /** Windows-1252 has no letter for these bytes. */
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private long line = 1;
    private boolean marked;
    private long utf8;
    private long utf8Line;
    private long other;
    private long otherLine;
    private long undefinedLine;

    private TextEncoding() {}

    /**
     * UTF-16 where the file is marked so, UTF-8 where the whole file is valid UTF-8, Windows-1252 otherwise.
     *
     * @throws UnreadableFileException where it is empty, no text at all, or in two encodings, with the line
     */
    static Charset of(Path file) {
        try (var input = new BufferedInputStream(Files.newInputStream(file))) {
            return isUtf16(input) ? StandardCharsets.UTF_16 : new TextEncoding().read(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUtf16(InputStream input) throws IOException {
        input.mark(2);
        var first = input.readNBytes(2);
        input.reset();
        return Arrays.equals(first, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || Arrays.equals(first, new byte[] {(byte) 0xFE, (byte) 0xFF});
    }

    private Charset read(InputStream input) throws IOException {
        var channel = Channels.newChannel(input);
        var bytes = ByteBuffer.allocate(BUFFER);
        long size = 0;
        for (int read = channel.read(bytes); read >= 0; read = channel.read(bytes)) {
            size += read;
            bytes.flip();
            decode(bytes, false);
            // a letter cut by the end of the buffer is read with the next
            bytes.compact();
        }
        bytes.flip();
        decode(bytes, true);
        if (size == 0) {
            throw new UnreadableFileException("The file is empty.");
        }
        return verdict();
    }

    private void decode(ByteBuffer bytes, boolean end) {
        var letters = CharBuffer.allocate(BUFFER);
        while (true) {
            letters.clear();
            var result = decoder.decode(bytes, letters, end);
            letters.flip();
            look(letters);
            if (result.isError()) {
                foreign(bytes, result.length());
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    private void look(CharBuffer letters) {
        while (letters.hasRemaining()) {
            var letter = letters.get();
            if (letter == '\n') {
                line++;
            } else if (letter == 0) {
                throw new UnreadableFileException(
                        "This is not a CSV file: it holds something other than text. Save it as CSV and try again.");
            } else if (letter == MARK && line == 1 && utf8 == 0) {
                marked = true;
            } else if (letter >= 0x80 && utf8++ == 0) {
                utf8Line = line;
            }
        }
    }

    private void foreign(ByteBuffer bytes, int length) {
        if (other++ == 0) {
            otherLine = line;
        }
        for (int at = 0; at < length; at++) {
            if (UNDEFINED.indexOf(bytes.get() & 0xFF) >= 0 && undefinedLine == 0) {
                undefinedLine = line;
            }
        }
    }

    private Charset verdict() {
        if (other == 0) {
            return StandardCharsets.UTF_8;
        }
        if (marked || utf8 >= other) {
            throw twoEncodings(otherLine);
        }
        if (utf8 > 0) {
            throw twoEncodings(utf8Line);
        }
        if (undefinedLine > 0) {
            throw new UnreadableFileException(
                    undefinedLine, "A letter in this line cannot be read. Save the file again as CSV UTF-8.");
        }
        return WINDOWS_1252;
    }

    private static UnreadableFileException twoEncodings(long line) {
        return new UnreadableFileException(
                line,
                "A letter in this line is written in another encoding than the rest of the file, so one of the two would be "
                        + "read wrongly. Correct it where the file was made, and save it again as CSV UTF-8.");
    }
}
