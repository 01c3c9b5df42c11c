package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorTest {

    private static final UUID PERSON = UUID.fromString("01930000-0000-7000-8000-000000000101");
    private static final UUID ANOTHER = UUID.fromString("01930000-0000-7000-8000-000000000102");

    @Test
    void whoeverLinksTheirSignInWithAPersonAfterwardsIsNobodyElse() {
        var wrote = new Author("sign-in:wren", null, "https://keycloak.test wren");

        assertThat(wrote.is(new Author(PERSON.toString(), PERSON, "https://keycloak.test wren")))
                .isTrue();
        assertThat(wrote.is(new Author(PERSON.toString(), PERSON, "https://keycloak.test odile")))
                .isFalse();
    }

    @Test
    void whoeverSignsInAnotherWayIsNobodyElse() {
        var wrote = new Author(PERSON.toString(), PERSON, "https://keycloak.test wren");

        assertThat(wrote.is(new Author(PERSON.toString(), PERSON, "https://keycloak.test second")))
                .isTrue();
    }

    @Test
    void twoOfWhomNothingIsTheSameAreTwo() {
        assertThat(new Author("sign-in:wren", null, null).is(new Author("sign-in:odile", null, null)))
                .isFalse();
        assertThat(new Author(PERSON.toString(), PERSON, null).is(new Author(ANOTHER.toString(), ANOTHER, null)))
                .isFalse();
    }
}
