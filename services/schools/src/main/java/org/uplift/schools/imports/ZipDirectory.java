package org.uplift.schools.imports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What a zip says at its end of what it holds. {@link java.util.zip.ZipFile} reads the whole list of entries before it
 * answers anything; a list of a million and a half takes all the memory there is.
 *
 * @param entries how many files and folders
 * @param bytes the length of their list
 */
record ZipDirectory(int entries, long bytes) {

    /** The record at the end of a zip and the longest comment after it (APPNOTE 6.3, 4.3.16). */
    private static final int RECORD = 22;

    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIGNATURE = 0x06054b50;
    private static final int ENTRIES_AT = 10;
    private static final int BYTES_AT = 12;

    /** Of a file that has no such record nothing is known: it is no zip, which whoever opens it finds. */
    private static final ZipDirectory NONE = new ZipDirectory(0, 0);

    static ZipDirectory of(Path zip) throws IOException {
        try (var file = new RandomAccessFile(zip.toFile(), "r")) {
            var tail = new byte[(int) Math.min(file.length(), RECORD + LONGEST_COMMENT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return of(ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private static ZipDirectory of(ByteBuffer tail) {
        for (var at = tail.capacity() - RECORD; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                return new ZipDirectory(
                        Short.toUnsignedInt(tail.getShort(at + ENTRIES_AT)),
                        Integer.toUnsignedLong(tail.getInt(at + BYTES_AT)));
            }
        }
        return NONE;
    }
}
