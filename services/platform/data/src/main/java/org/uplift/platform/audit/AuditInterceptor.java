package org.uplift.platform.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Version;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Hears from Hibernate what changes in {@link Audited} entities and files it in the same transaction, at the end of
 * each flush. Bulk updates in JPQL or SQL pass it by.
 */
@PersistenceUnitExtension
@ApplicationScoped
public class AuditInterceptor implements Interceptor {

    private record FieldKey(Class<?> entity, String field) {}

    private final TransactionSynchronizationRegistry transactions;
    private final AuditLog log;
    private final Map<FieldKey, Boolean> told = new ConcurrentHashMap<>();

    AuditInterceptor(TransactionSynchronizationRegistry transactions, AuditLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public boolean onPersist(
            Object entity, Object id, @Nullable Object[] state, String[] propertyNames, Type[] propertyTypes) {
        if (entity instanceof Audited audited) {
            for (var i = 0; i < propertyNames.length; i++) {
                compare(audited, propertyNames[i], propertyTypes[i], null, state[i]);
            }
        }
        return false;
    }

    @Override
    public void onRemove(
            Object entity, Object id, @Nullable Object[] state, String[] propertyNames, Type[] propertyTypes) {
        if (entity instanceof Audited audited) {
            for (var i = 0; i < propertyNames.length; i++) {
                compare(audited, propertyNames[i], propertyTypes[i], state[i], null);
            }
        }
    }

    @Override
    public boolean onFlushDirty(
            Object entity,
            Object id,
            @Nullable Object[] currentState,
            @Nullable Object @Nullable [] previousState,
            String[] propertyNames,
            Type[] types) {
        if (entity instanceof Audited audited && previousState != null) {
            for (var i = 0; i < propertyNames.length; i++) {
                compare(audited, propertyNames[i], types[i], previousState[i], currentState[i]);
            }
        }
        return false;
    }

    @Override
    public void onCollectionRecreate(Object collection, Object key) {
        ofValues(collection, null, collection);
    }

    @Override
    public void onCollectionUpdate(Object collection, Object key) {
        ofValues(collection, ((PersistentCollection<?>) collection).getStoredSnapshot(), collection);
    }

    @Override
    public void onCollectionRemove(Object collection, Object key) {
        ofValues(collection, ((PersistentCollection<?>) collection).getStoredSnapshot(), null);
    }

    @Override
    public void postFlush(Iterator<Object> entities) {
        if (transactions.getResource(PendingChanges.class) instanceof PendingChanges pending) {
            log.write(pending.drain());
        }
    }

    /** An embedded value is compared part by part; collections have their own calls. */
    private void compare(Audited entity, String field, Type type, @Nullable Object before, @Nullable Object after) {
        if (type.isCollectionType() || !told(entity.getClass(), field)) {
            return;
        }
        if (type instanceof ComponentType parts) {
            var names = parts.getPropertyNames();
            for (var i = 0; i < names.length; i++) {
                file(
                        entity,
                        field + "." + names[i],
                        before == null ? null : parts.getPropertyValue(before, i),
                        after == null ? null : parts.getPropertyValue(after, i));
            }
        } else {
            file(entity, field, before, after);
        }
    }

    /** A collection of plain values is one field; a collection of entities is told by the entities themselves. */
    private void ofValues(Object collection, @Nullable Object before, @Nullable Object after) {
        var held = (PersistentCollection<?>) collection;
        var role = held.getRole();
        if (role == null || !(held.getOwner() instanceof Audited owner) || ofEntities(held)) {
            return;
        }
        var field = role.substring(role.lastIndexOf('.') + 1);
        if (told(owner.getClass(), field)) {
            file(owner, field, values(before), values(after));
        }
    }

    private static boolean ofEntities(PersistentCollection<?> collection) {
        var session = collection.getSession();
        return session == null
                || session.getFactory()
                        .getMappingMetamodel()
                        .getCollectionDescriptor(collection.getRole())
                        .getElementType()
                        .isEntityType();
    }

    /** Hibernate keeps the snapshot of a set as a map of each value to itself. */
    private static @Nullable Object values(@Nullable Object held) {
        if (held instanceof Map<?, ?> map && map.entrySet().stream().allMatch(e -> e.getKey() == e.getValue())) {
            return java.util.Set.copyOf(map.keySet());
        }
        return held instanceof Collection<?> || held instanceof Map<?, ?> ? held : null;
    }

    private void file(Audited entity, String field, @Nullable Object before, @Nullable Object after) {
        var was = AuditText.of(before);
        var is = AuditText.of(after);
        if (was == null ? is != null : !was.equals(is)) {
            pending().add(entity, field, was, is);
        }
    }

    private PendingChanges pending() {
        if (transactions.getResource(PendingChanges.class) instanceof PendingChanges pending) {
            return pending;
        }
        var pending = new PendingChanges();
        transactions.putResource(PendingChanges.class, pending);
        return pending;
    }

    private boolean told(Class<?> entity, String field) {
        return told.computeIfAbsent(new FieldKey(entity, field), key -> readable(key.entity(), key.field()));
    }

    private static boolean readable(Class<?> entity, String field) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            try {
                Field declared = type.getDeclaredField(field);
                return !declared.isAnnotationPresent(Unaudited.class) && !declared.isAnnotationPresent(Version.class);
            } catch (NoSuchFieldException e) {
                // declared further up
            }
        }
        return true;
    }
}
