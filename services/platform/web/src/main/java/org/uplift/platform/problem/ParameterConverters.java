package org.uplift.platform.problem;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.calendar.Dates;

/** Reads the parameters of an address: enums whatever their case, dates of a century that schools are in. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, ParameterConverters::readBoolean,
            Boolean.class, ParameterConverters::readBoolean,
            BigDecimal.class, BigDecimal::new,
            UUID.class, ParameterConverters::readUuid,
            LocalDate.class, Dates::parse,
            AcademicYear.class, AcademicYear::parse);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type generic, Annotation @Nullable [] annotations) {
        var reader = type.isEnum() ? enumReader(type) : READERS.get(type);
        return reader == null ? null : (ParamConverter<T>) new Converter(reader, type);
    }

    private static Function<String, Object> enumReader(Class<?> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(value -> ((Enum<?>) value).name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Object readBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** {@link UUID#fromString} would read 1-1-1-1-1. */
    private static Object readUuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    private record Converter(Function<String, Object> reader, Class<?> type) implements ParamConverter<Object> {

        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null || (text.isEmpty() && !type.isPrimitive())) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new UnreadableParameterException(text, Expectation.of(type));
            }
        }

        @Override
        public String toString(Object value) {
            return String.valueOf(value);
        }
    }
}
