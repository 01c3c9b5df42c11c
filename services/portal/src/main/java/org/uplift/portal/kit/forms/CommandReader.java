package org.uplift.portal.kit.forms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;

/**
 * Reads what was typed into the command a service takes: a field's name is its place in the record, with dots. What
 * cannot be read is told to the submission and left out, so that the form is shown again instead of being sent.
 */
final class CommandReader {

    private static final List<Class<?>> SINGLE = List.of(
            String.class,
            LocalDate.class,
            BigDecimal.class,
            Integer.class,
            int.class,
            Boolean.class,
            boolean.class,
            UUID.class);

    private final Submission sent;

    CommandReader(Submission sent) {
        this.sent = sent;
    }

    <T extends Record> T read(Class<T> command) {
        return command.cast(record("", command));
    }

    private Record record(String prefix, Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> value(prefix + component.getName(), component.getType(), component.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " does not take a form that was not filled in", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is no command a form can become", e);
        }
    }

    private @Nullable Object value(String field, Class<?> type, Type generic) {
        var given = sent.given(field);
        if (given.isPresent()) {
            return given.get();
        }
        if (type == List.class) {
            return list(field, of(generic));
        }
        if (type == Set.class) {
            return new LinkedHashSet<>(list(field, of(generic)));
        }
        if (type == Optional.class) {
            var inner = of(generic);
            return Optional.ofNullable(value(field, inner, inner));
        }
        if (type == AcademicYear.class) {
            return sent.readYear(field).orElse(null);
        }
        if (type.isRecord()) {
            return sent.anyTyped(field + ".") ? record(field + ".", type) : null;
        }
        return single(field, type);
    }

    private @Nullable Object single(String field, Class<?> type) {
        if (type.isEnum()) {
            return sent.typed(field).flatMap(text -> constant(text, type)).orElse(null);
        }
        if (type == String.class) {
            return sent.typed(field).orElse(null);
        }
        if (type == LocalDate.class) {
            return sent.readDay(field).orElse(null);
        }
        if (type == BigDecimal.class) {
            return sent.readNumber(field).orElse(null);
        }
        if (type == Integer.class || type == int.class) {
            return sent.readWhole(field).orElse(type == int.class ? 0 : null);
        }
        if (type == boolean.class) {
            return sent.typed(field).filter(text -> !text.equals("false")).isPresent();
        }
        if (type == Boolean.class) {
            return sent.typed(field).map(text -> !text.equals("false")).orElse(null);
        }
        if (type == UUID.class) {
            return sent.readId(field).orElse(null);
        }
        throw new IllegalStateException("A form cannot fill a " + type.getName());
    }

    /** Of records a row each, of anything else a line each. */
    private List<Object> list(String field, Class<?> of) {
        if (!SINGLE.contains(of) && of.isRecord()) {
            var rows = new ArrayList<Object>();
            for (var row : sent.rowsOf(field)) {
                sent.shows(field + "." + rows.size() + ".", field + "." + row + ".");
                rows.add(record(field + "." + row + ".", of));
            }
            return rows;
        }
        return sent.typed(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> one(line, of).stream())
                .toList();
    }

    private static Optional<Object> one(String line, Class<?> of) {
        if (of == UUID.class) {
            return Submission.id(line).map(id -> id);
        }
        if (of.isEnum()) {
            return constant(line, of);
        }
        return Optional.of(line);
    }

    private static Optional<Object> constant(String name, Class<?> of) {
        return Stream.<Object>of(of.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst();
    }

    private static Class<?> of(Type generic) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
