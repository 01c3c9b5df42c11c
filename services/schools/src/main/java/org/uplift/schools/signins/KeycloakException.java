package org.uplift.schools.signins;

import org.uplift.schools.api.signins.SignInProblem;

/** Keycloak did not do what it was asked. */
class KeycloakException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SignInProblem problem;

    KeycloakException(SignInProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    SignInProblem problem() {
        return problem;
    }
}
