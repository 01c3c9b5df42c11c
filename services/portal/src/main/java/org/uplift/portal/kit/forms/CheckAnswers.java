package org.uplift.portal.kit.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything somebody is about to send, to look at before it has consequences. Nothing is stored: the page sends the
 * same fields again, to be confirmed or, by one of the Change buttons, to be changed.
 */
public final class CheckAnswers {

    private final String title;
    private final String at;
    private final List<Part> parts = new ArrayList<>();
    private String caption = "";
    private String consequence = "";
    private String button = "Confirm and send";
    private boolean warning;

    private CheckAnswers(String title, String at) {
        this.title = title;
        this.at = at;
    }

    /** @param at the address the form is sent to */
    public static CheckAnswers of(String title, String at) {
        return new CheckAnswers(title, at);
    }

    public CheckAnswers caption(String text) {
        caption = text;
        return this;
    }

    /** What the next answers are about. */
    public CheckAnswers part(String heading) {
        parts.add(new Part(heading, new ArrayList<>()));
        return this;
    }

    /** @param field the field to go back to for changing it */
    public CheckAnswers answer(String field, String label, String text) {
        return answer(field, label, text.lines().toList());
    }

    public CheckAnswers answer(String field, String label, List<String> lines) {
        if (parts.isEmpty()) {
            part("");
        }
        parts.getLast().answers().add(new Answer(field, label, lines));
        return this;
    }

    /** What sending it does, in a sentence. */
    public CheckAnswers consequence(String sentence) {
        consequence = sentence;
        return this;
    }

    /** What the button says: the deed itself. */
    public CheckAnswers button(String label) {
        button = label;
        return this;
    }

    /** For what cannot be undone: the button warns. */
    public CheckAnswers cannotBeUndone() {
        warning = true;
        return this;
    }

    public String title() {
        return title;
    }

    public String at() {
        return at;
    }

    public String caption() {
        return caption;
    }

    public List<Part> parts() {
        return parts;
    }

    public String consequence() {
        return consequence;
    }

    public String button() {
        return button;
    }

    public boolean warning() {
        return warning;
    }

    /** Answers that belong together. */
    public record Part(String heading, List<Answer> answers) {}

    /** One answer, in lines. */
    public record Answer(String field, String label, List<String> lines) {}
}
