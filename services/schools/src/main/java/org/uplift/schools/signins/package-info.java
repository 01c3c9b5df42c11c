/** How people sign in: their accounts at Keycloak, made and ended until it agrees, and whom each is linked with. */
@NullMarked
package org.uplift.schools.signins;

import org.jspecify.annotations.NullMarked;
