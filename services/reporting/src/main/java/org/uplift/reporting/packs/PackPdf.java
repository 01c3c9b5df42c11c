package org.uplift.reporting.packs;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.uplift.reporting.api.packs.PackRecord;

/** Makes a pack's page for the board: a tagged PDF (PDF/UA-1), its fonts inside. */
@ApplicationScoped
class PackPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final Template template;

    PackPdf(@Location("pack.html") Template template) {
        this.template = template;
    }

    byte[] render(PackRecord pack) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(template.data("pack", pack).render(), null)
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
