package org.uplift.portal;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.uplift.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.uplift.portal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule areasDoNotKnowEachOther = slices().matching("org.uplift.portal.app.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage("org.uplift.portal.app.register..", "org.uplift.portal.app.reconciliation.."));

    @ArchTest
    static final ArchRule theKitKnowsNoArea = noClasses()
            .that()
            .resideInAPackage("org.uplift.portal.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.uplift.portal.app..");

    /** But that sessions have ended, which is forgotten within the day: its topic has to be made by somebody. */
    @ArchTest
    static final ArchRule nothingHereKeepsData = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.uplift.portal.kit.session.EndedSessionsTopic")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.apache.kafka..");
}
