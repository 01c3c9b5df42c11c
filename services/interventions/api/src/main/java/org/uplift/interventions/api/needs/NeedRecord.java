package org.uplift.interventions.api.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/**
 * A need.
 *
 * @param subject the school subject it concerns, where it concerns one
 * @param metOn the day it was met, where it was
 * @param actions what whoever asks may do about it now
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedRecord(
        UUID id,
        int schoolUrn,
        @Nullable String schoolName,
        Strand strand,
        @Nullable String subject,
        String summary,
        NeedStatus status,
        LocalDate recordedOn,
        @Nullable LocalDate metOn,
        List<Evidence> evidence,
        List<NeedAction> actions,
        long version) {}
