package org.uplift.portal.app.people;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.people.SavePerson;

/** The form about a person: its rows of posts and of what they can help with, to and from the service's shape. */
public final class PersonForm {

    static final String POSTS = "appointments";
    static final String SKILLS = "specialisms";

    /** What stands in the form for a post across the trust: the service is told no school. */
    static final String WHOLE_TRUST = "trust";

    private static final String GONE = "gone";
    private static final int MOST_ROWS = 50;

    private final Submission submission;
    private final SavePerson person;

    PersonForm(MultivaluedMap<String, String> sent) {
        submission = new Submission(kept(sent))
                .none(WHOLE_TRUST)
                .rowsHave(POSTS, "post")
                .rowsHave(SKILLS, "strand");
        person = submission.as(SavePerson.class);
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
            var at = POSTS + "." + row + ".";
            var named = !submission.value(at + "post").isEmpty();
            var more = Stream.of("schoolUrn", "from", "to")
                    .anyMatch(field -> !submission.value(at + field).isEmpty());
            if (!named && more) {
                form = form.with(at + "post", "Enter what post " + (row + 1) + " is called, or tick to remove it");
            }
            if (named && submission.value(at + "schoolUrn").isEmpty()) {
                form = form.with(at + "schoolUrn", "Choose where post " + (row + 1) + " is");
            }
            if (named && submission.value(at + "from").isEmpty()) {
                form = form.with(at + "from", "Enter the first day of post " + (row + 1));
            }
        }
        return form;
    }

    static Map<String, String> filled(PersonRecord person) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", person.name());
        values.put("email", told(person.email()));
        values.put("supportDaysPerYear", Integer.toString(person.supportDaysPerYear()));
        for (int row = 0; row < person.appointments().size(); row++) {
            var post = person.appointments().get(row);
            var at = POSTS + "." + row + ".";
            values.put(at + "post", post.post());
            values.put(
                    at + "schoolUrn",
                    post.schoolUrn() == null ? WHOLE_TRUST : post.schoolUrn().toString());
            values.put(at + "from", told(post.startsOn()));
            values.put(at + "to", told(post.endsOn()));
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

    static List<Row> rows(Form form, String list, String required) {
        return form.rows(list, 1).stream()
                .map(index -> new Row(
                        index,
                        index + 1,
                        !form.value(list + "." + index + "." + required).isEmpty()))
                .toList();
    }

    /** The posts that were typed, in one text. */
    String posts(List<Choice> places) {
        return submission.rows(POSTS, "post").stream()
                .map(row -> {
                    var at = POSTS + "." + row + ".";
                    var where = submission.value(at + "schoolUrn");
                    return places.stream()
                                    .filter(place -> place.value().equals(where))
                                    .map(Choice::text)
                                    .findFirst()
                                    .orElse("School " + where)
                            + ": " + submission.value(at + "post");
                })
                .sorted()
                .reduce((one, other) -> one + "; " + other)
                .orElse("None");
    }

    /** How somebody's posts read in one text, to compare two versions of them. */
    static String posts(PersonRecord person) {
        return person.appointments().stream()
                .map(post -> PersonWords.school(post) + ": " + post.post())
                .sorted()
                .reduce((one, other) -> one + "; " + other)
                .orElse("None");
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

        public List<Choice> removal() {
            return List.of(new Choice("true", "Take this post out when I save"));
        }
    }
}
