package org.uplift.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplift.platform.resources.Declared;

/** Says which fields or parameters of a request break a constraint. */
final class ConstraintProblems {

    private static final List<Class<?>> PARAMETERS = List.of(
            QueryParam.class,
            PathParam.class,
            HeaderParam.class,
            BeanParam.class,
            RestQuery.class,
            RestPath.class,
            RestHeader.class);

    private ConstraintProblems() {}

    /** The problem; empty where it is not the request that is wrong, but something of ours. */
    static Optional<Problem> of(ConstraintViolationException e) {
        var violations = e.getConstraintViolations();
        if (violations == null
                || violations.isEmpty()
                || !violations.stream().allMatch(ConstraintProblems::isAboutARequest)) {
            return Optional.empty();
        }
        var ofParameters = violations.stream()
                .filter(ConstraintProblems::isAboutAParameter)
                .map(v -> leaf(v.getPropertyPath()) + ": " + v.getMessage())
                .sorted()
                .toList();
        if (!ofParameters.isEmpty()) {
            return Optional.of(Problem.of(ProblemType.INVALID_PARAMETER, String.join(" ", ofParameters)));
        }
        var errors = violations.stream()
                .map(v -> new Violation(pointer(v.getPropertyPath()), v.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                .toList();
        var detail = errors.size() == 1
                ? "One field is not valid. Mend it and send it again."
                : errors.size() + " fields are not valid. Mend them and send it again.";
        return Optional.of(Problem.of(ProblemType.VALIDATION, detail, errors));
    }

    /** A parameter of a resource's method; the checks of a repository or of a returned value are no reader's fault. */
    private static boolean isAboutARequest(ConstraintViolation<?> violation) {
        var steps = steps(violation.getPropertyPath());
        return steps.size() > 1
                && steps.get(0).getKind() == ElementKind.METHOD
                && steps.get(1).getKind() == ElementKind.PARAMETER
                && violation.getRootBeanClass() != null
                && Declared.resource(violation.getRootBeanClass()).isPresent();
    }

    private static boolean isAboutAParameter(ConstraintViolation<?> violation) {
        var steps = steps(violation.getPropertyPath());
        var method = steps.get(0).as(Path.MethodNode.class);
        var index = steps.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return method(violation.getRootBeanClass(), method)
                .map(found -> found.getParameters()[index])
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .anyMatch(annotation -> PARAMETERS.contains(annotation.annotationType())))
                .isPresent();
    }

    private static Optional<Method> method(Class<?> type, Path.MethodNode node) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(node.getName())
                        && node.getParameterTypes().equals(List.of(method.getParameterTypes())))
                .findFirst()
                .flatMap(Declared::method);
    }

    private static String leaf(Path path) {
        return steps(path).getLast().getName();
    }

    private static String pointer(Path path) {
        return steps(path).stream().skip(2).map(ConstraintProblems::step).collect(Collectors.joining());
    }

    private static String step(Path.Node node) {
        var place = new StringBuilder();
        if (node.getIndex() != null) {
            place.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            place.append('/').append(JsonProblems.escape(node.getKey().toString()));
        }
        if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
            place.append('/').append(JsonProblems.escape(node.getName()));
        }
        return place.toString();
    }

    private static List<Path.Node> steps(Path path) {
        var steps = new ArrayList<Path.Node>();
        path.forEach(steps::add);
        return steps;
    }
}
