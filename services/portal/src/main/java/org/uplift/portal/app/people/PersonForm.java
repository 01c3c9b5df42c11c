package org.uplift.portal.app.people;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.portal.app.people.PostKindChoices.Known;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.Words;
import org.uplift.schools.api.people.AppointmentRow;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.people.SavePerson;

/** The form about a person: its rows of posts and of what they can help with, to and from the service's shape. */
public final class PersonForm {

    static final String POSTS = "appointments";
    static final String SKILLS = "specialisms";

    /** What stands in the form for a post across the trust: the service is told no school. */
    static final String WHOLE_TRUST = "trust";

    /** What a hub's name stands behind in the form: where a post is held is one question, and two fields of the service. */
    static final String AT_HUB = "hub:";

    private static final String KIND = "kind";
    private static final String WHERE = "schoolUrn";
    private static final String GONE = "gone";
    private static final int MOST_ROWS = 50;

    private final Submission submission;
    private final SavePerson person;

    PersonForm(MultivaluedMap<String, String> sent) {
        submission = new Submission(kept(sent))
                .none(WHOLE_TRUST)
                .rowsHave(POSTS, KIND)
                .rowsHave(SKILLS, "strand");
        for (var row : submission.rows(POSTS, WHERE)) {
            hub(row);
        }
        person = submission.as(SavePerson.class);
    }

    private void hub(String row) {
        var where = submission.value(at(row) + WHERE);
        if (where.startsWith(AT_HUB)) {
            submission.none(where).with(at(row) + "hub", where.substring(AT_HUB.length()));
        }
    }

    private static String at(Object row) {
        return POSTS + "." + row + ".";
    }

    /** Without the posts that were ticked to be removed. */
    private static MultivaluedMap<String, String> kept(MultivaluedMap<String, String> sent) {
        var kept = new MultivaluedHashMap<String, String>();
        sent.forEach((field, typed) -> {
            var parts = field.split("\\.");
            if (parts.length < 3
                    || !parts[0].equals(POSTS)
                    || sent.getFirst(POSTS + "." + parts[1] + "." + GONE) == null) {
                kept.put(field, typed);
            }
        });
        return kept;
    }

    Submission submission() {
        return submission;
    }

    /** What the service is sent: a post across the trust has no school. */
    SavePerson person() {
        return person;
    }

    /** The form with what it alone can tell to be missing: the service would take a post without a school as wider. */
    Form checked() {
        var form = submission.form();
        for (int row = 0; row < MOST_ROWS; row++) {
            var at = at(row);
            var named = !submission.value(at + KIND).isEmpty();
            var more = Stream.of("post", WHERE, "from", "to", "share", "interim")
                    .anyMatch(field -> !submission.value(at + field).isEmpty());
            if (!named && more) {
                form = form.with(at + KIND, "Choose what kind of post " + (row + 1) + " is, or tick to remove it");
            }
            if (named && submission.value(at + WHERE).isEmpty()) {
                form = form.with(at + WHERE, "Choose where post " + (row + 1) + " is");
            }
            if (named && submission.value(at + "from").isEmpty()) {
                form = form.with(at + "from", "Enter the first day of post " + (row + 1));
            }
        }
        return form;
    }

    /** What is wrong with the hub of a post is told of where it is held: the form has one field for both. */
    static Form shown(Form form) {
        var errors = new LinkedHashMap<String, String>();
        form.errors()
                .forEach((field, error) ->
                        errors.putIfAbsent(field.replaceAll("^(" + POSTS + "\\.\\d+)\\.hub$", "$1." + WHERE), error));
        return new Form(form.key(), form.values(), errors, form.clash());
    }

    static Map<String, String> filled(PersonRecord person, Known kinds) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", person.name());
        values.put("email", told(person.email()));
        values.put("supportDaysPerYear", Integer.toString(person.supportDaysPerYear()));
        for (int row = 0; row < person.appointments().size(); row++) {
            var post = person.appointments().get(row);
            var at = at(row);
            values.put(at + KIND, post.kind());
            values.put(at + "post", post.post().equals(kinds.title(post.kind())) ? "" : post.post());
            values.put(at + WHERE, where(post));
            var share = post.wider().map(ApprovalRow::share).orElse(post.share());
            values.put(at + "share", share.compareTo(BigDecimal.ONE) < 0 ? Words.plain(share) : "");
            values.put(at + "interim", post.interim() ? "true" : "");
            values.put(at + "from", told(post.startsOn()));
            values.put(
                    at + "to",
                    told(post.wider().isPresent() ? post.wider().get().endsOn() : post.endsOn()));
        }
        for (int row = 0; row < person.specialisms().size(); row++) {
            var skill = person.specialisms().get(row);
            var at = SKILLS + "." + row + ".";
            values.put(at + "strand", skill.strand().name());
            values.put(at + "subject", told(skill.subject()));
            values.put(at + "phase", told(skill.phase()));
        }
        return values;
    }

    private static String told(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What is sent of somebody's own posts as it stands, since nobody changes them for themselves. */
    static Map<String, String> unchanged(Form form) {
        var values = new LinkedHashMap<String, String>();
        form.values().forEach((field, value) -> {
            if (field.startsWith(POSTS + ".") && !value.isEmpty()) {
                values.put(field, value);
            }
        });
        return values;
    }

    static List<Row> rows(Form form, String list, String required) {
        return form.rows(list, 1).stream()
                .map(index -> new Row(
                        index,
                        index + 1,
                        !form.value(list + "." + index + "." + required).isEmpty()))
                .toList();
    }

    /** What stands in the form for the place of a post. */
    static String where(AppointmentRow post) {
        if (post.schoolUrn() != null) {
            return post.schoolUrn().toString();
        }
        return post.hub() == null ? WHOLE_TRUST : AT_HUB + post.hub();
    }

    /** The posts that were typed, in one text. */
    String posts(List<Choice> places, Known kinds) {
        return inOneText(submission.rows(POSTS, KIND).stream().map(row -> post(at(row), places, kinds)));
    }

    private String post(String at, List<Choice> places, Known kinds) {
        var where = submission.value(at + WHERE);
        var called = submission.value(at + "post");
        var extra = Stream.of(
                        submission.value(at + "interim").isEmpty() ? "" : "interim",
                        submission
                                .amount(at + "share")
                                .filter(share -> share.compareTo(BigDecimal.ONE) < 0)
                                .map(share -> Words.plain(share) + " of full time")
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return places.stream()
                        .filter(place -> place.value().equals(where))
                        .map(Choice::text)
                        .findFirst()
                        .orElse("School " + where)
                + ": " + (called.isEmpty() ? kinds.title(submission.value(at + KIND)) : called)
                + (extra.isEmpty() ? "" : " (" + extra + ")");
    }

    /** How somebody's posts read in one text, to compare two versions of them. */
    static String posts(PersonRecord person) {
        return inOneText(person.appointments().stream().map(post -> PersonWords.place(post) + ": " + post.told()));
    }

    private static String inOneText(Stream<String> posts) {
        return posts.sorted().reduce((one, other) -> one + "; " + other).orElse("None");
    }

    /** Support days as a number, however they were typed. */
    static String days(String typed) {
        try {
            return new BigDecimal(typed).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    /** A row of the form; one that holds something can be removed. */
    public record Row(int index, int number, boolean used) {

        public List<Choice> interim() {
            return List.of(new Choice("true", "Until somebody is found"));
        }

        public List<Choice> removal() {
            return List.of(new Choice("true", "Take this post out when I save"));
        }
    }
}
