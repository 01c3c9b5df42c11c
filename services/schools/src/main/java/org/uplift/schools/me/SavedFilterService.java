package org.uplift.schools.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.me.FilterRow;
import org.uplift.schools.api.me.SaveFilter;
import org.uplift.schools.people.PersonErased;
import org.uplift.schools.signins.FirstSignIns;

/** Saves and forgets filters for whoever asks. */
@ApplicationScoped
class SavedFilterService {

    private static final int MOST = 20;

    private final SavedFilters filters;
    private final Access access;

    SavedFilterService(SavedFilters filters, Access access) {
        this.filters = filters;
        this.access = access;
    }

    @Transactional
    public List<FilterRow> filters(@Nullable String list) {
        return filters.of(access.actor(), Optional.ofNullable(list).filter(name -> !name.isBlank()));
    }

    /** Saves a filter, unless there are twenty of the list or one of its name. */
    @Transactional
    public FilterRow save(SaveFilter request) {
        var me = access.actor();
        var list = request.list();
        var name = request.name().strip();
        filters.lock(me);
        var saved = filters.of(me, Optional.of(list));
        if (saved.stream().anyMatch(filter -> filter.name().equalsIgnoreCase(name))) {
            throw new ProblemException(ProblemType.CONFLICT, "You have a filter called %s already.".formatted(name));
        }
        if (saved.size() >= MOST) {
            throw ProblemException.ruleBroken(
                    "You have %d saved filters of this list, which is the most. Delete one first.".formatted(MOST));
        }
        var filter = new SavedFilter(me, list, name, request.query().strip());
        filters.add(filter);
        return filter.view();
    }

    @Transactional
    public void forget(UUID id) {
        if (!filters.remove(access.actor(), id)) {
            throw ProblemException.notFound("The saved filter");
        }
    }

    /** What somebody saved before their sign-in was linked with them is theirs afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(@Observes FirstSignIns.Linked linked) {
        filters.pass(Access.unlinked(linked.who()), linked.personId().toString());
    }

    /** A person's filters go with them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(@Observes PersonErased erased) {
        filters.removeAll(erased.personId().toString());
    }
}
