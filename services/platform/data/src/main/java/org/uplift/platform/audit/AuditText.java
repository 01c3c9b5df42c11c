package org.uplift.platform.audit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.jspecify.annotations.Nullable;

/** How a field's value reads in the history. */
final class AuditText {

    private static final int LONGEST = 4000;

    private AuditText() {}

    static @Nullable String of(@Nullable Object value) {
        var text = plain(value);
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static @Nullable String plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            case byte[] bytes -> bytes.length + " bytes";
            case Optional<?> optional -> plain(optional.orElse(null));
            case Map<?, ?> map -> map.isEmpty() ? null : map.toString();
            case Collection<?> many -> joined(many);
            case Object[] many -> joined(Arrays.asList(many));
            case Audited record -> reference(record);
            default -> value.toString();
        };
    }

    /** Values one after the other; a set's in order of their text, so that the same set reads the same. */
    private static @Nullable String joined(Collection<?> many) {
        if (many.isEmpty()) {
            return null;
        }
        var texts = many.stream().map(item -> String.valueOf(plain(item)));
        return (many instanceof java.util.List<?> ? texts : texts.sorted()).collect(Collectors.joining(", "));
    }

    /** Another record, by its identifier, not loaded for it. */
    private static String reference(Audited record) {
        if (record instanceof HibernateProxy proxy && !Hibernate.isInitialized(record)) {
            return String.valueOf(proxy.getHibernateLazyInitializer().getIdentifier());
        }
        return record.auditId();
    }
}
