package org.uplift.platform.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.restatements.RestateRecords;
import org.uplift.platform.api.restatements.Restatement;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.problem.ProblemException;

/** What administrators do about records that are to be stated again: ask, and look how far it is. */
@ApplicationScoped
class RestatementService {

    private final Restatements restatements;
    private final StatedRecords records;
    private final Access access;

    RestatementService(Restatements restatements, StatedRecords records, Access access) {
        this.restatements = restatements;
        this.records = records;
        this.access = access;
    }

    /**
     * Notes what is to be stated; the schedule does it. A new epoch holds from the commit on, also for what is announced
     * before the first record is stated.
     */
    @Transactional
    Restatement ask(RestateRecords asked) {
        var kind = asked.kind();
        var recordId = asked.id();
        if (kind != null && !records.names().contains(kind)) {
            throw ProblemException.invalid(
                    "/kind", "This service has %s.".formatted(String.join(", ", records.names())));
        }
        if (recordId != null && kind == null) {
            throw ProblemException.invalid("/kind", "Say of which kind the record is.");
        }
        if (recordId != null && kind != null && !records.exists(kind, recordId)) {
            throw ProblemException.invalid("/id", "There is no such record.");
        }
        var epoch = restatements.lockEpoch();
        if (asked.epoch() != null) {
            if (asked.epoch() <= epoch) {
                throw ProblemException.invalid(
                        "/epoch", "The service counts in epoch %d; a new one is higher.".formatted(epoch));
            }
            epoch = asked.epoch();
            restatements.raiseEpoch(epoch);
        }
        var id = Ids.next();
        restatements.add(id, kind, recordId, epoch, access.actor());
        return found(id);
    }

    @Transactional
    List<Restatement> list(Optional<UUID> after, int limit) {
        return restatements.list(after, limit);
    }

    /** @throws ProblemException NOT_FOUND where there is none */
    @Transactional
    Restatement found(UUID id) {
        return restatements.find(id).orElseThrow(() -> ProblemException.notFound("The restatement"));
    }
}
