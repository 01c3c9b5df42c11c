package org.uplift.schools.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

class UploadedFileTest {

    private static final long LIMIT = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void theOneCsvInAZipIsUnpackedAndGoneAfterwards() throws IOException {
        var zip = zip(1000, "edubasealldata20261122.csv", "__MACOSX/._edubasealldata.csv");

        Path unpacked;
        try (var file = UploadedFile.open(zip, true, LIMIT)) {
            unpacked = file.csv();
            assertThat(unpacked).hasSize(1000);
        }

        assertThat(unpacked).doesNotExist();
        assertThat(zip).doesNotExist();
    }

    @Test
    void aZipWithTwoCsvFilesIsRefused() throws IOException {
        var zip = zip(10, "one.csv", "two.csv");

        assertThatThrownBy(() -> UploadedFile.open(zip, true, LIMIT))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "The zip holds 2 CSV files, and none of them is the file of all establishments; it should hold one.");
    }

    @Test
    void aSmallZipThatUnpacksToMoreThanAllowedIsTooLarge() throws IOException {
        var zip = zip(64 * 1024 * 1024, "bomb.csv");
        assertThat(Files.size(zip)).isLessThan(LIMIT);

        assertThatThrownBy(() -> UploadedFile.open(zip, true, LIMIT))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_LARGE))
                .hasMessageContaining("1 MB");
    }

    @Test
    void aZipOfVeryManyFilesIsRefusedBeforeTheirListIsRead() throws IOException {
        var zip = zip(0, IntStream.range(0, 70_000).mapToObj(i -> i + ".csv").toArray(String[]::new));

        assertThat(ZipDirectory.of(zip).entries()).isEqualTo(0xFFFF);
        assertThatThrownBy(() -> UploadedFile.open(zip, true, LIMIT))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The zip holds more than 20 files; it should hold the file of all establishments.");
    }

    @Test
    void whatIsNoZipSaysSo() throws IOException {
        var file = Files.writeString(folder.resolve("no.zip"), "URN,EstablishmentName", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> UploadedFile.open(file, true, LIMIT))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("not a zip file");
    }

    private Path zip(int bytes, String... names) throws IOException {
        var zip = folder.resolve("file.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(new byte[bytes]);
                out.closeEntry();
            }
        }
        return zip;
    }
}
