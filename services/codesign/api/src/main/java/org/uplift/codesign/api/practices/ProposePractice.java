package org.uplift.codesign.api.practices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.uplift.platform.text.OneLine;
import org.uplift.platform.text.SeveralLines;

/** A practice a team proposes. */
public record ProposePractice(
        @NotNull(message = "Say which team proposes it") UUID teamId,

        @NotBlank(message = "Give the practice a title")
        @Size(max = 200, message = "A title has at most 200 characters")
        @OneLine
        String title,

        @NotBlank(message = "Say what the practice is and why it helps")
        @Size(max = 4000, message = "A summary has at most 4,000 characters")
        @SeveralLines
        String summary) {}
