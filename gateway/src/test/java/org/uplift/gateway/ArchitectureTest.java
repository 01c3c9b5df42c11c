package org.uplift.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.uplift.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.uplift.gateway.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule areasOfThePortalDoNotKnowEachOther = slices().matching("org.uplift.gateway.portal.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(
                            "org.uplift.gateway.portal.page..",
                            "org.uplift.gateway.portal.forms..",
                            "org.uplift.gateway.portal.listing..",
                            "org.uplift.gateway.portal.figures..",
                            "org.uplift.gateway.portal.register..",
                            "org.uplift.gateway.portal.record.."));

    @ArchTest
    static final ArchRule theApiWorksWithoutThePortal = noClasses()
            .that()
            .resideInAnyPackage("org.uplift.gateway.routes..", "org.uplift.gateway.reconciliation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.uplift.gateway.portal..");

    @ArchTest
    static final ArchRule nothingHereKeepsData = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.apache.kafka..");
}
