package org.uplift.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it, and nothing in what is sound. */
class ArchitectureRulesTest {

    private static final JavaClasses SOUND = new ClassFileImporter().importPackages("org.uplift.alpha.sound");
    private static final JavaClasses LOOSE = new ClassFileImporter().importPackages("org.uplift.alpha");

    @Test
    void whatIsSoundBreaksNoRule() throws IllegalAccessException {
        for (var field : ArchitectureRules.class.getDeclaredFields()) {
            if (field.getType().equals(ArchRule.class) && field.get(null) instanceof ArchRule rule) {
                assertThat(rule.evaluate(SOUND).getFailureReport().getDetails())
                        .as(field.getName())
                        .isEmpty();
            }
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("FEATURES_ARE_FREE_OF_CYCLES", "Purse"),
                Arguments.of("A_SERVICE_KNOWS_NOTHING_OF_ANOTHER", "org.uplift.beta.Neighbour"),
                Arguments.of("ENTITIES_STAY_IN_THEIR_PACKAGE", "LooseRings"),
                Arguments.of("QUERIES_TAKE_A_SCOPE_OR_SAY_WHY_NOT", "LooseRings.everybodys()"),
                Arguments.of("RESOURCES_LEAVE_THE_DATABASE_TO_USE_CASES", "LooseResource.rings"),
                Arguments.of("INHERITED_FINDERS_ARE_THE_REPOSITORYS_OWN", "findById"),
                Arguments.of("NOTHING_IS_INJECTED_INTO_FIELDS", "LooseResource.rings"),
                Arguments.of("EVENTS_ARE_THOSE_OF_THE_CONTRACTS", "LooseResource"),
                Arguments.of("TEXT_OF_A_COMMAND_SAYS_HOW_MANY_LINES_IT_HAS", "Inscription.text"),
                Arguments.of("DATES_ARE_JAVA_TIME", "java.util.Date"),
                Arguments.of("NOW_COMES_FROM_THE_CLOCK", "java.time.LocalDate.now()"),
                Arguments.of("NOBODY_SLEEPS_WITH_A_CONNECTION", "java.lang.Thread.sleep(long)"),
                Arguments.of("A_TRANSACTION_OF_ITS_OWN_SAYS_WHY", "LooseResource.twice()"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatBreaksARuleIsFound(String rule, String culprit) throws ReflectiveOperationException {
        var checked = (ArchRule) ArchitectureRules.class.getDeclaredField(rule).get(null);

        assertThat(checked.evaluate(LOOSE).getFailureReport().getDetails())
                .isNotEmpty()
                .anySatisfy(detail -> assertThat(detail).contains(culprit))
                .noneSatisfy(detail -> assertThat(detail).contains("Ringing"));
    }

    @Test
    void everyRuleIsBrokenByACase() {
        var rules = Arrays.stream(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.getType().equals(ArchRule.class))
                .map(java.lang.reflect.Field::getName);

        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(
                        broken().map(row -> (String) row.get()[0]).toList());
    }
}
