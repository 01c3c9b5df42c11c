package org.uplift.schools.api.inspections;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;

/**
 * An inspection as it is recorded.
 *
 * @param inspectedOn its first day, which decides the framework
 * @param publishedOn the day its report was published
 * @param framework the framework whoever records it has in mind; checked against the day
 * @param overall overall effectiveness, where the framework has it
 * @param grades of each area
 * @param outcome in place of grades, in Ofsted's words: {@code School remains Good}
 * @param category the category of concern, where it was put in one
 * @param beforeJoining whether it was before the school joined the trust; may be left out where the school opened as an
 *     academy after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordInspection(
        @NotNull LocalDate inspectedOn,
        @Nullable LocalDate publishedOn,
        @Nullable Framework framework,
        @Nullable Grade overall,
        @Size(max = 20) List<@NotNull @Valid AreaGrade> grades,
        @Nullable @Size(min = 1, max = 200) @OneLine String outcome,
        @Nullable Safeguarding safeguarding,
        @Nullable ConcernCategory category,

        @Nullable @Pattern(regexp = "\\d{5,12}", message = "An inspection number has 5 to 12 digits.")
        String inspectionNumber,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https://\\S+", message = "An address begins with https:// and has no spaces.")
        String url,

        @Nullable Boolean beforeJoining) {

    @SuppressWarnings("NullAway") // JSON may leave the list out
    public RecordInspection {
        grades = grades == null ? List.of() : List.copyOf(grades);
    }
}
