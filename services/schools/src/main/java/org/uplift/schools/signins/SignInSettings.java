package org.uplift.schools.signins;

import io.smallrye.config.ConfigMapping;
import org.uplift.schools.api.signins.InvitedBy;

/** How this installation's Keycloak is spoken to about people's accounts. */
@ConfigMapping(prefix = "uplift.sign-ins")
public interface SignInSettings {

    /** The realm, by the address this process reaches it by: {@code …/realms/uplift}. */
    String realm();

    /** The realm as tokens name it. */
    String issuer();

    /** The client of this service there, which may manage users and nothing else. */
    String client();

    String secret();

    InvitedBy invitedBy();

    /** How often there is a look at what Keycloak is to be asked: {@code 3s}, or {@code off}. */
    String every();
}
