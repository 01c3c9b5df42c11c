package org.uplift.platform.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedPostsTest {

    @Test
    void aKindSaysWhatItIsCalledWhereItIsHeldAndWhatItOwes() {
        var head = kind("HEAD");

        assertThat(head.title()).isEqualTo("Headteacher");
        assertThat(head.heldAt()).containsExactly(PlaceKind.SCHOOL);
        assertThat(head.daysOwed()).isEqualTo(12);
        assertThat(head.permissions())
                .contains(Permission.NEEDS_RECORD)
                .doesNotContain(Permission.INTERVENTIONS_DECIDE);
    }

    @Test
    void codesAreDifferentAndEveryKindIsHeldSomewhere() {
        assertThat(ShippedPosts.all()).extracting(PostKind::code).doesNotHaveDuplicates();
        assertThat(ShippedPosts.all()).allSatisfy(kind -> {
            assertThat(kind.code()).matches("[A-Z][A-Z_]{1,39}");
            assertThat(kind.heldAt()).isNotEmpty();
            assertThat(kind.title()).isNotBlank();
        });
    }

    @Test
    void whatEverybodyMayIsReadingAlone() {
        assertThat(ShippedPosts.basic())
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(permission.name()).endsWith("_READ"));
        assertThat(ShippedPosts.all()).extracting(PostKind::code).doesNotContain("BASIC");
    }

    @Test
    void everyPermissionIsSomebodys() {
        var given = EnumSet.copyOf(ShippedPosts.basic());
        ShippedPosts.all().forEach(kind -> given.addAll(kind.permissions()));
        given.addAll(Role.ADMINISTRATOR.permissions());

        assertThat(given).containsExactly(Permission.values());
    }

    @Test
    void nobodysPostMendsDeadLetters() {
        for (var permission : Set.of(Permission.DEAD_LETTERS, Permission.RECONCILE, Permission.POST_KINDS_WRITE)) {
            assertThat(ShippedPosts.all()).noneMatch(kind -> kind.permissions().contains(permission));
        }
    }

    @Test
    void theKindsThatTakeASecondPersonAreThoseThatDecideSpendOrRunTheOffice() {
        assertThat(ShippedPosts.all().stream()
                        .filter(kind -> !kind.powers().isEmpty())
                        .map(PostKind::code))
                .containsExactlyInAnyOrder("CEO", "DIRECTOR", "EXEC_PRINCIPAL", "FINANCE", "OFFICE");
        assertThat(kind("CEO").powers())
                .containsExactlyInAnyOrder(
                        Permission.INTERVENTIONS_DECIDE, Permission.PRACTICES_DECIDE, Permission.APPOINTMENTS_APPROVE);
    }

    @Test
    void whoeverApprovesDoesNotWriteAndWhoeverWritesDoesNotApprove() {
        assertThat(ShippedPosts.all())
                .noneMatch(kind -> kind.permissions()
                        .containsAll(Set.of(Permission.APPOINTMENTS_APPROVE, Permission.PEOPLE_WRITE)));
        assertThat(Role.ADMINISTRATOR.permissions()).contains(Permission.APPOINTMENTS_APPROVE, Permission.PEOPLE_WRITE);
    }

    @Test
    void whatAnybodyMayIsNoPower() {
        assertThat(Permission.powersOf(ShippedPosts.basic())).isEmpty();
    }

    @Test
    void boardsReadAndChangeNothing() {
        for (var code : List.of("TRUST_CHAIR", "TRUSTEE", "GOV_CHAIR", "GOVERNOR")) {
            assertThat(kind(code).permissions())
                    .allSatisfy(permission -> assertThat(permission.name()).endsWith("_READ"));
        }
    }

    @Test
    void needsAreNobodysBusinessWhoOnlyServesTheOffice() {
        for (var code : List.of("OFFICE", "FINANCE", "SBM", "CLERK", "SUBJECT_LEADER", "PRACTITIONER")) {
            assertThat(kind(code).permissions())
                    .doesNotContainAnyElementsOf(Set.of(Permission.NEEDS_READ, Permission.NEEDS_RECORD));
        }
    }

    private static PostKind kind(String code) {
        return ShippedPosts.all().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
