package org.uplift.alpha.sound;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Ring {
    @Id
    public long id;
}
