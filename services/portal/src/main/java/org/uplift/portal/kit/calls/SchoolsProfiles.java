package org.uplift.portal.kit.calls;

import jakarta.inject.Singleton;
import java.util.List;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.session.ProfileSource;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.me.MeApi;
import org.uplift.schools.api.me.Profile;

/** Asks schools who somebody is. */
@Singleton
class SchoolsProfiles implements ProfileSource {

    private final Calls calls;
    private final MeApi me;
    private final Signed signed;

    SchoolsProfiles(Calls calls, MeApi me, Signed signed) {
        this.calls = calls;
        this.me = me;
        this.signed = signed;
    }

    @Override
    public Profile ask() {
        try {
            return calls.start(Service.SCHOOLS, me::read).await();
        } catch (ServiceRefusal refusal) {
            return switch (refusal.status()) {
                case 401 -> throw new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in again.");
                // Whoever is nobody to the services, as with an address that is not verified, may do nothing.
                case 403 -> new Profile(null, signed.name(), List.of(), List.of(), List.of(), Profile.Standing.UNKNOWN);
                default -> throw new ServiceAway(Service.SCHOOLS, refusal);
            };
        }
    }
}
