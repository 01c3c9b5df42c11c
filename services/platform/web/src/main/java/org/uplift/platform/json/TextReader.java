package org.uplift.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.text.ReadableText;

/** Reads text, refuses what nobody could read where it stands, and takes text of which nothing is seen for none. */
final class TextReader extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextReader() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text == null) {
            return null;
        }
        var fault = ReadableText.fault(text);
        if (fault.isPresent()) {
            throw ProblemException.invalid(
                    parser.getParsingContext().pathAsPointer().toString(), fault.get());
        }
        return ReadableText.invisible(text) ? "" : text;
    }
}
