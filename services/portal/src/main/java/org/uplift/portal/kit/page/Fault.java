package org.uplift.portal.kit.page;

/**
 * Why a page cannot be shown, in words that help.
 *
 * @param heading what happened
 * @param advice what the reader can do about it
 * @param detail what the service said, where it adds something
 * @param back the page of a form that was sent and is kept; empty where there is none
 */
public record Fault(int status, String heading, String advice, String detail, String back) {

    /** What a browser does with the answer to a form: reloading it sends the form as it was typed. */
    private static final String AGAIN =
            "Nothing is lost. Wait, then reload this page: a form is sent again as you typed it.";

    private static final String OF_ITSELF = "Go back and use the buttons of the page.";

    Fault(int status, String heading, String advice, String detail) {
        this(status, heading, advice, detail, "");
    }

    /**
     * Room for every status; what the service said is shown where a reader can act on it.
     *
     * @param contact whom to ask for access
     */
    public static Fault of(int status, String detail, String contact) {
        return switch (status) {
            case 401 -> new Fault(status, "You are not signed in", "Signing in was not finished. Start again.", "");
            case 403 ->
                new Fault(
                        status,
                        "You cannot open this page",
                        "If your work needs it, ask " + contact + " to change what you are appointed to.",
                        detail);
            case 404 ->
                new Fault(
                        status,
                        "Page not found",
                        "Check the address if you typed it. The record may also belong to a school you are not"
                                + " appointed to.",
                        "");
            case 405 -> new Fault(status, "This cannot be done here", OF_ITSELF, "");
            case 413 -> new Fault(status, "That was too much to send", "Send less at a time.", detail);
            case 414 ->
                new Fault(
                        status,
                        "That address is too long",
                        "Take out some of the filters, or start from the bar at the top.",
                        detail);
            case 431 ->
                new Fault(
                        status,
                        "Your browser sent too much with its request",
                        "Delete the cookies of this site in your browser, then sign in again.",
                        detail);
            case 429 -> new Fault(status, "That was a lot at once", AGAIN, detail);
            default -> status >= 500 ? ours(status, detail) : theirs(status, detail);
        };
    }

    /** As much of what was asked for is under way as there is room for. */
    static Fault busy(String detail) {
        return new Fault(503, "Uplift is busy with this just now", AGAIN, detail);
    }

    private static Fault theirs(int status, String detail) {
        return new Fault(status, "This could not be done", "Go back and check what you sent.", detail);
    }

    private static Fault ours(int status, String detail) {
        return switch (status) {
            case 502, 503, 504 ->
                new Fault(
                        status,
                        "Part of Uplift is away for the moment",
                        "Try again in a minute; everything else still works.",
                        detail);
            default -> new Fault(status, "Something went wrong at our end", "It has been recorded.", detail);
        };
    }

    /** The same, saying that what was typed is kept and where to find it. */
    Fault keptAt(String page) {
        return new Fault(status, heading, advice, detail, page);
    }

    public boolean kept() {
        return !back.isEmpty();
    }
}
