package org.uplift.portal.kit.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.uplift.portal.kit.calls.ServiceRefusal;
import org.uplift.portal.kit.calls.ServiceRefusal.Problem;

/** What a list is narrowed by, as its address has it. */
public final class ListFilters {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    private static final int BAD_REQUEST = 400;

    private final MultivaluedMap<String, String> values;

    ListFilters(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /** Without one, where it has a value that means everything. */
    public ListFilters without(String name, String everything) {
        if (!everything.equals(values.getFirst(name))) {
            return this;
        }
        var others = new MultivaluedHashMap<>(values);
        others.remove(name);
        return new ListFilters(others);
    }

    /** What one of them has; empty where nobody filled it in. */
    public String value(String name) {
        return Optional.ofNullable(values.getFirst(name)).orElse("");
    }

    /** The same as the search the service takes; what it has no field for is the list's own. */
    public <S> S as(Class<S> search) {
        try {
            var made = search.getDeclaredConstructor().newInstance();
            for (var field : search.getFields()) {
                fill(made, field);
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(search.getName() + " is no search a list can fill", e);
        }
    }

    private void fill(Object search, Field field) throws IllegalAccessException {
        var parameter = field.getAnnotation(QueryParam.class);
        var given = parameter == null ? null : values.get(parameter.value());
        if (given == null || given.isEmpty()) {
            return;
        }
        var type = MAPPER.getTypeFactory().constructType(field.getGenericType());
        try {
            field.set(search, MAPPER.convertValue(List.class == field.getType() ? given : given.getFirst(), type));
        } catch (IllegalArgumentException unreadable) {
            // The service would refuse it too, had it been asked.
            throw new ServiceRefusal(new Problem(
                    null,
                    BAD_REQUEST,
                    "The list cannot be narrowed like that",
                    "The address has something for %s that the list does not know.".formatted(parameter.value()),
                    null));
        }
    }
}
