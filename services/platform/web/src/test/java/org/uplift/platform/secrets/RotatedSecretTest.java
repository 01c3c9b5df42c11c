package org.uplift.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RotatedSecretTest {

    @Test
    void the_first_of_the_list_is_in_use_and_the_others_still_known() {
        var before = new RotatedSecret("old").keys("cursors", "AES");
        var rotated = new RotatedSecret("new, old").keys("cursors", "AES");

        assertThat(rotated).hasSize(2);
        assertThat(rotated.getFirst()).isNotEqualTo(before.getFirst());
        assertThat(rotated.getLast()).isEqualTo(before.getFirst());
    }

    @Test
    void one_secret_makes_another_key_for_each_purpose() {
        var secret = new RotatedSecret("old");

        assertThat(secret.keys("cursors", "AES")).isNotEqualTo(secret.keys("sessions", "AES"));
    }

    @Test
    void a_list_with_nothing_in_it_is_no_secret() {
        assertThatThrownBy(() -> new RotatedSecret(" , ")).isInstanceOf(IllegalArgumentException.class);
    }
}
