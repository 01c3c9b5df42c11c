package org.uplift.interventions.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A need as whoever asks is shown it.
 *
 * @param actions what whoever asks may do about it now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NeedRecord(@JsonUnwrapped NeedView need, Optional<String> schoolName, List<NeedAction> actions) {}
