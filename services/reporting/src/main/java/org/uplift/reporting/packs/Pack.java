package org.uplift.reporting.packs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.reporting.api.packs.PackAction;
import org.uplift.reporting.api.packs.PackRecord;
import org.uplift.reporting.api.packs.PackStatus;

/** A board pack: a draft over live data until it is published, and never changed after. */
@Entity
@Table(name = "pack")
class Pack extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "pack";

    @Id
    private UUID id;

    private String title;
    private LocalDate meetingOn;

    @Enumerated(EnumType.STRING)
    private PackStatus status;

    private Instant draftedAt;
    private @Nullable Instant publishedAt;
    private @Nullable String digest;

    protected Pack() {}

    static Pack draft(String title, LocalDate meetingOn, Clock clock) {
        var pack = new Pack();
        pack.id = Ids.next();
        pack.title = title.strip();
        pack.meetingOn = meetingOn;
        pack.status = PackStatus.DRAFT;
        pack.draftedAt = clock.instant();
        return pack;
    }

    /**
     * Gives a draft another title or meeting; says whether that changes anything.
     *
     * @throws ProblemException CONFLICT where it is published already
     */
    boolean edit(String newTitle, LocalDate newMeeting) {
        requireDraft();
        var changed = !title.equals(newTitle.strip()) || !meetingOn.equals(newMeeting);
        title = newTitle.strip();
        meetingOn = newMeeting;
        return changed;
    }

    /** @throws ProblemException CONFLICT where it is published already */
    void requireDraft() {
        if (published()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This pack is published already, and a published pack never changes.");
        }
    }

    /** Freezes it as it was printed. */
    void publish(PackRecord printed) {
        requireDraft();
        status = PackStatus.PUBLISHED;
        publishedAt = printed.publishedAt();
        digest = printed.digest();
    }

    boolean published() {
        return status == PackStatus.PUBLISHED;
    }

    /** What may be done with it as it stands, whoever asks. */
    List<PackAction> possible() {
        return switch (status) {
            case DRAFT -> List.of(PackAction.EDIT, PackAction.PUBLISH);
            case PUBLISHED -> List.of();
        };
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    LocalDate meetingOn() {
        return meetingOn;
    }

    PackStatus status() {
        return status;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String digest() {
        return digest;
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return id.toString();
    }
}
