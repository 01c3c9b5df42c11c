package org.uplift.interventions.api.trace;

/**
 * What the other services answered to a proposal.
 *
 * @param days what schools answered about the days
 * @param money what finance answered about the cost
 */
public record ServiceAgreements(ServiceAgreement days, ServiceAgreement money) {}
