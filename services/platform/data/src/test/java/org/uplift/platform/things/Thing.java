package org.uplift.platform.things;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.uplift.platform.outbox.Aggregate;

/** An aggregate with a part whose change alone does not move its version. */
@Entity
public class Thing extends Aggregate {

    @Id
    private UUID id;

    private String label;

    @OneToMany(mappedBy = "thing", cascade = CascadeType.ALL)
    private List<ThingPart> parts = new ArrayList<>();

    protected Thing() {}

    Thing(UUID id, String label) {
        this.id = id;
        this.label = label;
        parts.add(new ThingPart(this, "part"));
    }

    void rename(String name) {
        label = name;
    }

    void renamePart(String name) {
        parts.getFirst().rename(name);
    }

    String label() {
        return label;
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }
}
