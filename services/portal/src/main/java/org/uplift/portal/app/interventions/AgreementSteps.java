package org.uplift.portal.app.interventions;

import io.quarkus.qute.TemplateExtension;
import org.uplift.interventions.api.commissioning.AgreementStatus;

/** How a stop of a trace is drawn. */
@TemplateExtension
final class AgreementSteps {

    private AgreementSteps() {}

    /** Once a service has agreed, refused, or has still to answer. */
    static String step(AgreementStatus agreement) {
        return switch (agreement) {
            case AGREED, NOT_NEEDED -> "on";
            case REFUSED -> "refused";
            case WAITING -> "waiting";
        };
    }
}
