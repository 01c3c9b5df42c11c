package org.uplift.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.idempotency.IdempotencyKeys.Use;

/** The effect of a request whose method is not all in one transaction: {@code @Idempotent(inTransaction = false)}. */
@RequestScoped
public class KeyedEffect {

    private final IdempotentAttempt attempt;
    private @Nullable Use use;

    KeyedEffect(IdempotentAttempt attempt) {
        this.attempt = attempt;
    }

    void of(Use asked) {
        use = asked;
    }

    /** Commits the effect with the request's key and its answer; the answer of before where the key was used meanwhile. */
    @SuppressWarnings("unchecked")
    public <T> RestResponse<T> commit(Callable<RestResponse<T>> effect) {
        var known = use;
        try {
            return known == null
                    ? effect.call()
                    : (RestResponse<T>) attempt.make(known, RestResponse.class, effect::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The effect of a request failed in a way no resource fails in", e);
        }
    }
}
