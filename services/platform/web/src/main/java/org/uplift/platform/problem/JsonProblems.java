package org.uplift.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body: not JSON at all, or a value of the wrong kind at a place it can name. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Problem.of(problem.type(), problem.detail(), problem.violations());
            }
            if (cause instanceof JacksonException json && saidTwice(json)) {
                return twice(json);
            }
        }
        return switch (e) {
            case JacksonException twice when saidTwice(twice) -> twice(twice);
            case MismatchedInputException mismatch -> wrong(mismatch, mismatch.getTargetType());
            case ValueInstantiationException value ->
                wrong(value, value.getType().getRawClass());
            default -> malformed(e);
        };
    }

    /** Jackson says a name that stands twice in one object by its message alone. */
    private static boolean saidTwice(JacksonException e) {
        return e instanceof JsonParseException && e.getOriginalMessage().startsWith("Duplicate field");
    }

    private static Problem twice(JacksonException e) {
        var place = e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
        return Problem.of(
                ProblemType.VALIDATION,
                "A field is given twice.",
                List.of(new Violation(place, "This is given twice; give it once.")));
    }

    private static Problem wrong(JsonMappingException e, @Nullable Class<?> target) {
        var detail = "This must be " + Expectation.of(target) + ".";
        return Problem.of(
                ProblemType.VALIDATION,
                "A value in the body is of the wrong kind.",
                List.of(new Violation(pointer(e.getPath()), detail)));
    }

    private static Problem malformed(JacksonException e) {
        var place = e.getLocation();
        var where = place == null || place.getLineNr() < 1
                ? ""
                : " Reading stopped at line %d, column %d.".formatted(place.getLineNr(), place.getColumnNr());
        return Problem.of(ProblemType.MALFORMED_BODY, "The body is not well-formed JSON." + where);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    /** RFC 6901, section 3. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
