package org.uplift.schools.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file does, or would do.
 *
 * @param line the line it begins in, the column names being line 1
 * @param urn absent where the row has none to read
 * @param name the school's name in the file
 * @param changes field by field, in the register's names of fields
 * @param reason why it is rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRow(
        long line,
        @Nullable Integer urn,
        @Nullable String name,
        RowOutcome outcome,
        List<FieldChange> changes,
        @Nullable String reason) {

    public static ImportRow rejected(long line, @Nullable Integer urn, @Nullable String name, String reason) {
        return new ImportRow(line, urn, name, RowOutcome.REJECTED, List.of(), reason);
    }
}
