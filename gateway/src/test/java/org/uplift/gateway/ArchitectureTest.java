package org.uplift.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The gateway is thin: no page, no data, no message, and nothing of what the platform's services are about. */
@AnalyzeClasses(packages = "org.uplift.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ofUpliftItKnowsThePlatformOnly = classes()
            .should()
            .onlyDependOnClassesThat(resideInAPackage("org.uplift.gateway..")
                    .or(resideInAPackage("org.uplift.platform.."))
                    .or(resideOutsideOfPackage("org.uplift..")));

    @ArchTest
    static final ArchRule andOfThePlatformOnlyWhatPassesARequestOn = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.uplift.platform..")
                    .and(resideOutsideOfPackage("org.uplift.platform.problem.."))
                    .and(resideOutsideOfPackage("org.uplift.platform.limits.."))
                    .and(resideOutsideOfPackage("org.uplift.platform.headers.."))
                    .and(resideOutsideOfPackage("org.uplift.platform.services..")));

    @ArchTest
    static final ArchRule nothingHereDrawsKeepsOrHears = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus.qute..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive.messaging..",
                    "org.eclipse.microprofile.rest.client..",
                    "jakarta.ws.rs..");
}
