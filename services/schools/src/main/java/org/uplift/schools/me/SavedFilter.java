package org.uplift.schools.me;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.uplift.platform.ids.Ids;
import org.uplift.schools.api.me.FilterRow;

/**
 * A filter somebody saved for themselves. Nobody else sees it and it goes when its person does, so it leaves no history.
 */
@Entity
@Table(name = "saved_filter")
class SavedFilter {

    @Id
    private UUID id;

    private String owner;

    @Column(name = "list_name")
    private String list;

    private String name;
    private String query;

    protected SavedFilter() {}

    SavedFilter(String owner, String list, String name, String query) {
        this.id = Ids.next();
        this.owner = owner;
        this.list = list;
        this.name = name;
        this.query = query;
    }

    FilterRow view() {
        return new FilterRow(id, list, name, query);
    }
}
