package org.uplift.platform.restatement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.uplift.platform.storage.OwnTransaction;

/**
 * States what was asked for, the oldest first, a portion in each transaction, which also notes where it is: whoever is
 * killed half way is followed by a replica, or by itself, from there on. The row's lock lets one work at a time.
 *
 * <p>It begins only once every transaction has ended that was writing when it was asked: one of them may have counted in
 * the epoch before. Whatever ends later counts in the epoch of the restatement, and so comes after what is stated here.
 */
@ApplicationScoped
class Restating {

    static final int PORTION = 500;

    private static final Logger LOG = Logger.getLogger(Restating.class);

    /** While so many events wait to be published nothing is stated, so that what happens today does not wait for it. */
    private static final int OUTBOX_FULL = 1000;

    private final Restatements restatements;
    private final StatedRecords records;
    private volatile boolean stopping;

    Restating(Restatements restatements, StatedRecords records) {
        this.restatements = restatements;
        this.records = records;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            var more = true;
            while (more && !stopping) {
                more = step();
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Records not stated for the moment, cause=%s", e.getClass().getSimpleName());
            LOG.debug("Why they are not stated", e);
        }
    }

    /** One portion; whether there may be more to do at once. */
    @OwnTransaction("The schedule has none, and each portion is one")
    boolean step() {
        return QuarkusTransaction.requiringNew().call(this::portion);
    }

    private boolean portion() {
        var oldest = restatements.lockOldest();
        if (oldest.isEmpty()) {
            return false;
        }
        var work = oldest.get();
        if (!work.fenced()) {
            restatements.fence(work.id());
            return true;
        }
        if (!work.open() || restatements.outboxHolds(OUTBOX_FULL)) {
            return false;
        }
        state(work);
        return true;
    }

    private void state(Restatements.Unfinished work) {
        if (work.kind() != null && work.recordId() != null) {
            var stated = records.stateOne(work.kind(), work.recordId(), work.epoch());
            restatements.at(work.id(), work.kind(), work.recordId(), stated);
            finish(work);
            return;
        }
        var kinds = work.kind() == null ? records.names() : List.of(work.kind());
        var kind = Optional.ofNullable(work.atKind()).or(() -> kinds.stream().findFirst());
        if (kind.isEmpty()) {
            finish(work);
            return;
        }
        var stated = records.stateNext(kind.get(), work.atRecord(), PORTION, work.epoch());
        if (stated.size() == PORTION) {
            restatements.at(work.id(), kind.get(), stated.getLast(), stated.size());
            return;
        }
        var next = kinds.stream()
                .dropWhile(name -> !name.equals(kind.get()))
                .skip(1)
                .findFirst();
        restatements.at(work.id(), next.orElse(kind.get()), null, stated.size());
        if (next.isEmpty()) {
            finish(work);
        }
    }

    private void finish(Restatements.Unfinished work) {
        restatements.finish(work.id());
        LOG.infof("Records stated, restatement=%s epoch=%s", work.id(), work.epoch());
    }
}
