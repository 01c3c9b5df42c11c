package org.uplift.codesign.teams;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.uplift.platform.audit.Audited;

/** A person in a team; joining and leaving are filed under the team. */
@Entity
@Table(name = "team_member")
@IdClass(TeamMember.Key.class)
class TeamMember implements Audited {

    record Key(UUID teamId, UUID personId) implements Serializable {}

    @Id
    @Column(name = "team_id")
    private UUID teamId;

    @Id
    @Column(name = "person_id")
    private UUID personId;

    protected TeamMember() {}

    TeamMember(UUID teamId, UUID personId) {
        this.teamId = teamId;
        this.personId = personId;
    }

    UUID personId() {
        return personId;
    }

    @Override
    public String auditType() {
        return Team.AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return teamId.toString();
    }
}
