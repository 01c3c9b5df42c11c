package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionCalls.DAYS_AND_COST;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class AnswersInAnyOrderIT {

    private static final int SCHOOL = 930_851;

    @Inject
    InterventionService interventions;

    @Test
    void bothAnswersAtTheSameMomentCommissionIt() {
        // given
        var need = InterventionCalls.need(SCHOOL);
        var proposals = IntStream.range(0, 8)
                .mapToObj(i -> InterventionCalls.proposed(need, DAYS_AND_COST))
                .toList();

        // when
        try (var instances = Executors.newFixedThreadPool(4)) {
            proposals.stream()
                    .flatMap(id -> List.of(ProposalAnswer.Requirement.values()).stream()
                            .map(requirement -> CompletableFuture.runAsync(
                                    () -> interventions.answered(id, new ProposalAnswer.Agreed(requirement)),
                                    instances)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        // then
        assertThat(proposals)
                .allSatisfy(id -> assertThat(InterventionCalls.read(id).getString("status"))
                        .isEqualTo("COMMISSIONED"));
    }
}
