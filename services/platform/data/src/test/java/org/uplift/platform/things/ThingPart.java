package org.uplift.platform.things;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "thing_part")
class ThingPart {

    @Id
    private UUID id = UUID.randomUUID();

    @ManyToOne
    private Thing thing;

    private String name;

    protected ThingPart() {}

    ThingPart(Thing thing, String name) {
        this.thing = thing;
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }
}
