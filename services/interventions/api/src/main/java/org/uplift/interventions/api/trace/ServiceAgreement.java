package org.uplift.interventions.api.trace;

import java.util.List;
import org.uplift.interventions.api.commissioning.AgreementStatus;

/**
 * What schools or finance answered to a proposal.
 *
 * @param reasons why, where it refused
 */
public record ServiceAgreement(AgreementStatus state, List<String> reasons) {}
