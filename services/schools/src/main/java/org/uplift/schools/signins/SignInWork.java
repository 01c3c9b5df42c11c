package org.uplift.schools.signins;

import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.TokenSubject;
import org.uplift.schools.api.signins.SignInState;

/**
 * What Keycloak is to be asked for, as it stood when it was given out.
 *
 * @param wanted one of the states that wait
 * @param owner the sign-in it is linked with
 * @param email empty where the person is erased
 * @param settled whether its owner has signed in with it: nothing about the account is changed then but whether it is on
 */
record SignInWork(
        UUID personId,
        SignInState wanted,
        Optional<TokenSubject> owner,
        boolean madeHere,
        boolean invitationDue,
        boolean settled,
        Optional<String> email,
        String name) {

    /** What the account is called at Keycloak, so that one Uplift made is known again whatever happened after. */
    String username() {
        return personId.toString();
    }
}
