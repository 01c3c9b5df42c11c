package org.uplift.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TrustFileTest {

    private final TrustFile file = TrustFile.read();

    @Test
    void everySchoolOfTheFileIsInOneOfTheTwoHubs() {
        // when
        Set<Integer> inHubs = new TreeSet<>();
        file.hubs().forEach(hub -> inHubs.addAll(hub.schools()));

        // then
        assertThat(file.hubs()).hasSize(2);
        assertThat(inHubs).hasSize(14).isEqualTo(new TreeSet<>(urns()));
    }

    @Test
    void everybodyNamedIsAmongThePeopleAndNobodyIsThereTwice() {
        // given
        Set<String> keys = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        TrustFile.people().forEach(person -> {
            assertThat(keys.add(person.get("key").asText())).isTrue();
            assertThat(addresses.add(person.get("email").asText())).isTrue();
            assertThat(person.get("email").asText()).endsWith("@uplift.example");
        });

        // when
        Set<String> named = new HashSet<>();
        file.teams().forEach(team -> {
            named.add(team.lead());
            named.addAll(team.members());
        });
        file.improvements().stream()
                .map(improvement -> improvement.intervention().support())
                .filter(support -> support != null)
                .forEach(support -> support.forEach(line -> named.add(line.person())));

        // then
        assertThat(keys).hasSizeGreaterThanOrEqualTo(60).containsAll(named);
        assertThat(addresses)
                .contains(
                        "executive@uplift.example",
                        "head@uplift.example",
                        "governor@uplift.example",
                        "administrator@uplift.example");
    }

    @Test
    void theSameLoadOnALaterDayHasTheSameDates() {
        // given
        Weeks weeks = new Weeks(LocalDate.of(2026, 11, 22));

        // when, then
        assertThat(weeks.ago(10)).isEqualTo("2026-09-13");
        assertThat(weeks.academicYear(-10)).isEqualTo("2026/27");
        assertThat(weeks.budgetCode("SEND", -20)).isEqualTo("SEND-2526");
    }

    private static List<Integer> urns() {
        return new String(TrustFile.schools(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> Integer.valueOf(line.substring(1, 7)))
                .toList();
    }
}
