package org.uplift.finance.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.CommitmentStatus;

/** A commitment's full state, as its events carry it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitmentState(
        UUID interventionId,
        String budgetCode,
        BigDecimal amount,
        int schoolUrn,
        CommitmentStatus status,
        @Nullable List<String> reasons) {}
