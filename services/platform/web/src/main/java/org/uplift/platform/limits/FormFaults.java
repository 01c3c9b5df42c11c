package org.uplift.platform.limits;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.uplift.platform.problem.KnownFailure;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * A form with more fields than are read (1,000, Quarkus REST's own; one with a file {@code
 * quarkus.http.limits.max-parameters}), or that is not written as forms are. Quarkus REST throws what any error of
 * ours could be, so it is known by where it was thrown: {@code FormData.add} counts the fields.
 */
@Singleton
public class FormFaults implements KnownFailure {

    private static final String READERS = FormData.class.getPackageName() + ".";

    /** The reader stands this near to where its failure was thrown. */
    private static final int NEAR = 8;

    @Override
    public Optional<ProblemException> recognise(Throwable failure) {
        var trace = failure.getStackTrace();
        if (trace.length == 0) {
            return Optional.empty();
        }
        if (trace[0].getClassName().equals(FormData.class.getName())) {
            return Optional.of(
                    new ProblemException(ProblemType.TOO_LARGE, "The form has more fields than are read at once."));
        }
        return failure instanceof IllegalArgumentException && thrownForAReader(trace)
                ? Optional.of(new ProblemException(ProblemType.MALFORMED_BODY, "The form is not written as forms are."))
                : Optional.empty();
    }

    private static boolean thrownForAReader(StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .limit(NEAR)
                .anyMatch(frame -> frame.getClassName().startsWith(READERS));
    }
}
