package org.uplift.portal.kit.record;

/**
 * How an action of a service is offered.
 *
 * @param action the service's name for it
 * @param quiet whether it stands as a link: for what is seldom wanted, or ends something
 */
public record Offer(String action, String label, String href, boolean quiet) {

    public static Offer of(Enum<?> action, String label, String href) {
        return new Offer(action.name(), label, href, false);
    }

    public static Offer quiet(Enum<?> action, String label, String href) {
        return new Offer(action.name(), label, href, true);
    }
}
