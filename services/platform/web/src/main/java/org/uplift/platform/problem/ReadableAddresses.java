package org.uplift.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.uplift.platform.text.ReadableText;

/** Refuses an address with a character nothing is called by and nobody can search for. */
@Provider
@PreMatching
public class ReadableAddresses implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo();
        if (ReadableText.faultOnOneLine(address.getPath(true)).isPresent()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "The address has a character that cannot be read.");
        }
        for (Map.Entry<String, List<String>> parameter :
                address.getQueryParameters(true).entrySet()) {
            for (var value : parameter.getValue()) {
                ReadableText.faultOnOneLine(value).ifPresent(fault -> {
                    throw new ProblemException(ProblemType.INVALID_PARAMETER, parameter.getKey() + ": " + fault);
                });
            }
        }
    }
}
