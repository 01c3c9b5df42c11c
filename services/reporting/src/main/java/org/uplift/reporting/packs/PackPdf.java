package org.uplift.reporting.packs;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.text.ReadableText;
import org.uplift.reporting.api.packs.PackRecord;

/** Makes a pack's page for the board: a tagged PDF (PDF/UA-1), its fonts inside, a few at once. */
@ApplicationScoped
class PackPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final Template template;
    private final Renderings settings;
    private final Semaphore turns;

    PackPdf(@Location("pack.html") Template template, Renderings settings) {
        this.template = template;
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce(), true);
    }

    /**
     * Makes the PDF. Takes a second or more, so nobody calls it within a transaction.
     *
     * @throws ProblemException SERVICE_SLOW where too many others are waiting, or it was waited too long
     */
    byte[] render(PackRecord pack) {
        takeTurn();
        try {
            return rendered(ReadableText.only(template.data("pack", pack).render()));
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.getQueueLength() < settings.waiting()
                    && turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                ProblemType.SERVICE_SLOW, "Many packs are being made into PDFs just now. Ask again in a minute.");
    }

    private static byte[] rendered(String html) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    // a pack is text: whatever would be fetched for it was put there by somebody who should not have
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The pack's PDF could not be made", e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String file) {
        var stream = PackPdf.class.getResourceAsStream(FONTS + file);
        if (stream == null) {
            throw new IllegalStateException("The font is not on the class path: " + file);
        }
        return stream;
    }
}
