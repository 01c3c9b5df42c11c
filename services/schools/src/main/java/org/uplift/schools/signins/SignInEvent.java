package org.uplift.schools.signins;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of a sign-in's events: whose it is, by the names tokens have for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignInEvent(
        UUID personId, @Nullable String issuer, @Nullable String subject, boolean active) {}
