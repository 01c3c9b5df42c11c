package org.uplift.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.uplift.events.EventType;

/**
 * The architecture of a service, as rules. A service runs them so:
 *
 * <pre>
 * &#64;AnalyzeClasses(packages = "org.uplift.schools", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     &#64;ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * </pre>
 */
public final class ArchitectureRules {

    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String RESOURCE = "jakarta.ws.rs.Path";

    private ArchitectureRules() {}

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("org.uplift.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule A_SERVICE_KNOWS_NOTHING_OF_ANOTHER = classes()
            .that()
            .resideInAPackage("org.uplift..")
            .should(ArchitectureConditions.knowNoOtherService())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(ENTITY)
            .should(ArchitectureConditions.beUsedInTheirPackageOnly())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule QUERIES_TAKE_A_SCOPE_OR_SAY_WHY_NOT = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(REPOSITORY)
            .and()
            .areNotPrivate()
            .should(ArchitectureConditions.takeAScopeOrSayWhyNot())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_LEAVE_THE_DATABASE_TO_USE_CASES = noClasses()
            .that()
            .areAnnotatedWith(RESOURCE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(REPOSITORY)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule INHERITED_FINDERS_ARE_THE_REPOSITORYS_OWN = classes()
            .that()
            .areNotAssignableTo(REPOSITORY)
            .should(ArchitectureConditions.notCallInheritedFinders())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.core.Context")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    /** A type that was made up is none that anybody promises; those that are stand in EventTypes. */
    @ArchTest
    static final ArchRule EVENTS_ARE_THOSE_OF_THE_CONTRACTS = noClasses()
            .should()
            .callConstructor(EventType.class, String.class, String.class, String.class)
            .allowEmptyShould(true);

    /** A line break in a name breaks the list, the sheet and the message it is shown in. */
    @ArchTest
    static final ArchRule TEXT_OF_A_COMMAND_SAYS_HOW_MANY_LINES_IT_HAS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RESOURCE)
            .should(CommandText.saysHowManyLinesItHas())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DATES_ARE_JAVA_TIME = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOW_COMES_FROM_THE_CLOCK =
            classes().should(ArchitectureConditions.askTheClock()).allowEmptyShould(true);

    /**
     * Whoever sleeps in a transaction keeps its connection from everybody else; who may sleep makes sure there is none.
     * The portal has no database.
     */
    @ArchTest
    static final ArchRule NOBODY_SLEEPS_WITH_A_CONNECTION = classes()
            .that()
            .resideOutsideOfPackage("org.uplift.portal..")
            .should(ArchitectureConditions.notSleep())
            .allowEmptyShould(true);

    /** Inside another transaction it takes a second connection, and the pool ends where each holds one and wants two. */
    @ArchTest
    static final ArchRule A_TRANSACTION_OF_ITS_OWN_SAYS_WHY =
            methods().should(ArchitectureConditions.sayWhyTheyBeginTheirOwn()).allowEmptyShould(true);
}
