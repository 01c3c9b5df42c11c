package org.uplift.platform.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the architecture rules ask of a class, where ArchUnit has no words for it. */
final class ArchitectureConditions {

    private static final String ROOT = "org.uplift.";
    private static final String SCOPE = "org.uplift.platform.access.Scope";
    private static final String UNSCOPED = "org.uplift.platform.access.Unscoped";
    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

    private static final String OWN_TRANSACTION = "org.uplift.platform.storage.OwnTransaction";

    /** Refuses to wait while a transaction is under way. */
    private static final String MAY_SLEEP = "org.uplift.platform.access.Arrivals";

    private static final Set<String> SLEEPERS = Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit");

    /** How {@code QuarkusTransaction} begins another transaction beside the one under way. */
    private static final Set<String> ANOTHER = Set.of("requiringNew", "suspendingExisting", "runner");

    /** What every service may know. */
    private static final Set<String> SHARED = Set.of("platform", "events");

    /** Inherited by a repository and no query: they neither show nor choose rows. */
    private static final Set<String> HARMLESS = Set.of("persist", "persistAndFlush", "isPersistent", "flush");

    private ArchitectureConditions() {}

    static ArchCondition<JavaClass> knowNoOtherService() {
        return condition(
                "know no other service",
                (type, events) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !SHARED.contains(service(dependency.getTargetClass())))
                        .filter(dependency ->
                                !service(dependency.getTargetClass()).isEmpty())
                        .filter(dependency ->
                                !service(dependency.getTargetClass()).equals(service(type)))
                        .forEach(dependency -> violate(events, type, dependency.getDescription())));
    }

    static ArchCondition<JavaClass> beUsedInTheirPackageOnly() {
        return condition(
                "be used in their package only",
                (type, events) -> type.getDirectDependenciesToSelf().stream()
                        .filter(dependency -> !samePackage(dependency))
                        .forEach(dependency -> violate(events, type, dependency.getDescription())));
    }

    static ArchCondition<JavaMethod> takeAScopeOrSayWhyNot() {
        return new ArchCondition<>("take a Scope, or say with @Unscoped why not") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var scoped = method.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals(SCOPE));
                var excused =
                        method.isAnnotatedWith(UNSCOPED) || method.getOwner().isAnnotatedWith(UNSCOPED);
                if (!scoped && !excused && !generated(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " takes no Scope and does not say why"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> notCallInheritedFinders() {
        return condition(
                "not call what a repository inherits",
                (type, events) -> calls(type)
                        .filter(call -> call.getTargetOwner().isAssignableTo(REPOSITORY))
                        .filter(call -> !HARMLESS.contains(call.getName()))
                        .filter(ArchitectureConditions::inherited)
                        .forEach(call -> violate(events, type, call.getDescription())));
    }

    static ArchCondition<JavaClass> askTheClock() {
        return condition(
                "ask the injected Clock what time it is",
                (type, events) -> calls(type)
                        .filter(ArchitectureConditions::looksAtTheWall)
                        .forEach(call -> violate(events, type, call.getDescription())));
    }

    static ArchCondition<JavaClass> notSleep() {
        return condition(
                "not sleep, unless they make sure that no transaction is under way",
                (type, events) -> calls(type)
                        .filter(call -> call.getName().equals("sleep"))
                        .filter(call -> SLEEPERS.contains(call.getTargetOwner().getName()))
                        .filter(call -> !type.getName().equals(MAY_SLEEP))
                        .forEach(call -> violate(events, type, call.getDescription())));
    }

    static ArchCondition<JavaMethod> sayWhyTheyBeginTheirOwn() {
        return new ArchCondition<>("say with @OwnTransaction why they begin a transaction beside the one under way") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (beginsAnother(method) && !method.isAnnotatedWith(OWN_TRANSACTION)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " begins its own transaction and does not say why"));
                }
            }
        };
    }

    private static boolean beginsAnother(JavaMethod method) {
        var declared = method.tryGetAnnotationOfType("jakarta.transaction.Transactional")
                .flatMap(annotation -> annotation.get("value"))
                .filter(value ->
                        value instanceof JavaEnumConstant kind && kind.name().equals("REQUIRES_NEW"))
                .isPresent();
        return declared
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                call.getTargetOwner().getName().equals("io.quarkus.narayana.jta.QuarkusTransaction")
                                        && ANOTHER.contains(call.getName()));
    }

    private static boolean looksAtTheWall(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var withClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.getName().equals("java.time.Clock"));
        return switch (owner) {
            case "java.time.Clock" -> call.getName().startsWith("system");
            case "java.lang.System" -> call.getName().equals("currentTimeMillis");
            default -> owner.startsWith("java.time.") && call.getName().equals("now") && !withClock;
        };
    }

    /** Declared by Panache, not by one of ours. */
    private static boolean inherited(JavaMethodCall call) {
        return call.getTarget()
                .resolveMember()
                .map(member -> !member.getOwner().getName().startsWith(ROOT))
                .orElse(true);
    }

    private static Stream<JavaMethodCall> calls(JavaClass type) {
        return type.getMethodCallsFromSelf().stream();
    }

    private static boolean generated(JavaMethod method) {
        return method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.BRIDGE);
    }

    private static boolean samePackage(Dependency dependency) {
        return dependency
                .getOriginClass()
                .getPackageName()
                .equals(dependency.getTargetClass().getPackageName());
    }

    /** The service a class belongs to; empty for one that is not ours. */
    private static String service(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName() + ".";
        return name.startsWith(ROOT) ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length())) : "";
    }

    private static void violate(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private static ArchCondition<JavaClass> condition(String text, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
