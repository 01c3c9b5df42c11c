package org.uplift.portal.kit.calls;

import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Section.Missing;
import org.uplift.portal.kit.session.Signed;

/** Starts calls to services, each on a virtual thread of its own, and waits for each no longer than its deadline. */
@Singleton
public class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Signed signed;
    private final Duration deadline;

    Calls(Signed signed, CallSettings settings) {
        this.signed = signed;
        this.deadline = settings.page();
    }

    /** Asks a service within the time a page may take. */
    public <T> Pending<T> start(Service service, Callable<T> call) {
        return start(service, deadline, call);
    }

    public <T> Pending<T> start(Service service, Duration within, Callable<T> call) {
        var bearer = ThreadBearer.bearer().orElseGet(signed::bearer);
        var future = threads.submit(Context.current().wrap(() -> ThreadBearer.as(bearer, call)));
        return new Pending<>(service, future, System.nanoTime() + within.toNanos());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** A call under way. */
    public static final class Pending<T> {

        private final Service service;
        private final Future<T> future;
        private final long until;

        private Pending(Service service, Future<T> future, long until) {
            this.service = service;
            this.future = future;
            this.until = until;
        }

        /** What the page gets for it, at the latest when its time is up. */
        public Section<T> section() {
            try {
                return new Section<>(await(), service, Missing.NOTHING);
            } catch (ServiceRefusal refusal) {
                return new Section<>(null, service, why(refusal));
            } catch (ServiceAway away) {
                return new Section<>(null, service, Missing.AWAY);
            }
        }

        /**
         * The answer itself, for what a page cannot do without.
         *
         * @throws ServiceRefusal where the service answers with a problem
         * @throws ServiceAway where it does not answer in time
         */
        public T await() {
            try {
                return future.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServiceAway(service, e);
            } catch (TimeoutException e) {
                future.cancel(true);
                LOG.warnf("Service too slow for a page service=%s", service.id());
                throw new ServiceAway(service, e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ServiceRefusal refusal && !refusal.isFault()) {
                    throw refusal;
                }
                if (e.getCause() instanceof ServiceAway away) {
                    throw away;
                }
                LOG.warnf("Service failed a page service=%s cause=%s", service.id(), e.getCause());
                throw new ServiceAway(service, e);
            }
        }

        private static Missing why(ServiceRefusal refusal) {
            return switch (refusal.status()) {
                case 401, 403 -> Missing.NOT_ALLOWED;
                case 404 -> Missing.NOT_FOUND;
                default -> Missing.AWAY;
            };
        }
    }
}
