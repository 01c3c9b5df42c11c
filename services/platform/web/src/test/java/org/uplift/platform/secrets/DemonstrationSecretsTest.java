package org.uplift.platform.secrets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationSecretsTest {

    private static DemonstrationSecrets with(Map<String, String> settings) {
        return new DemonstrationSecrets(new SmallRyeConfigBuilder()
                .withDefaultValue("broken", "${missing}")
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 200))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.password",
                "uplift.cursor.secret",
                "uplift.client.secret",
                "uplift.session.secret",
                "some.setting.nobody.listed"
            })
    void a_demonstration_secret_stops_the_start_and_is_named_but_not_shown(String name) {
        var secrets = with(Map.of(name, "uplift-local-abc"));

        assertThatThrownBy(() -> secrets.check(List.of("prod")))
                .hasMessageContaining(name)
                .hasMessageNotContaining("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "test"})
    void the_demonstration_itself_may_use_it(String profile) {
        assertThatCode(() ->
                        with(Map.of("uplift.cursor.secret", "uplift-local")).check(List.of(profile)))
                .doesNotThrowAnyException();
    }

    @Test
    void secrets_of_ones_own_start() {
        assertThatCode(() -> with(Map.of(
                                "uplift.cursor.secret", "8c1f04", "%local.uplift.cursor.secret", "uplift-local"))
                        .check(List.of("prod")))
                .doesNotThrowAnyException();
    }
}
