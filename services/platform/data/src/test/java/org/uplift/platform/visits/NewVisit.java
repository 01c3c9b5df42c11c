package org.uplift.platform.visits;

import jakarta.validation.constraints.NotBlank;

public record NewVisit(int schoolUrn, @NotBlank String title) {}
