package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.testing.browser.Browsers;

/** Which of the portal's main pages each of the eight roles is admitted to; every other one refuses it. */
@Journey
class RolesIT {

    private static final List<String> PAGES = List.of(
            "home",
            "dashboard",
            "schools",
            "needs",
            "interventions",
            "people",
            "practices",
            "teams",
            "budgets",
            "packs",
            "imports",
            "administration",
            "administration/dead-letters",
            "administration/reconciliation",
            "administration/denials");

    private final Trust trust;
    private final Browsers browsers;

    RolesIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            executive     | dashboard schools needs interventions people practices teams budgets packs
            partner       | dashboard schools needs interventions people practices teams
            head          | dashboard schools needs interventions people practices teams budgets
            practitioner  | schools interventions people practices teams
            finance       | dashboard schools interventions people practices teams budgets packs
            trustee       | dashboard schools interventions people practices teams budgets packs
            governor      | dashboard schools interventions people practices teams budgets
            administrator | dashboard schools needs interventions people practices teams budgets packs imports \
            administration administration/dead-letters administration/reconciliation administration/denials
            """)
    void eachRoleFindsItsHomeAndThePagesItsPermissionsOpen(String user, String admitted) {
        // given
        appoint(user);
        Map<String, Integer> expected = each(page ->
                page.equals("home") || Arrays.asList(admitted.split(" ")).contains(page) ? 200 : 403);
        try (Portal portal = Portal.of(browsers, trust)) {
            // when
            portal.signIn(user, "/home");

            // then
            await("what " + user + " finds")
                    .atMost(Cycle.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(each(page -> status(portal, page))).isEqualTo(expected));
        }
    }

    /** The executive and the headteacher are; the administrator reaches the trust without. */
    private void appoint(String user) {
        switch (user) {
            case "partner" -> trust.appoint(user, "PARTNER", Map.of());
            case "practitioner" -> trust.appoint(user, "PRACTITIONER", Map.of("schoolUrn", Trust.BEECHWOOD));
            case "finance" -> trust.appoint(user, "FINANCE", Map.of());
            case "trustee" -> trust.appoint(user, "TRUSTEE", Map.of());
            case "governor" -> trust.appoint(user, "GOVERNOR", Map.of("schoolUrn", Trust.ASHFIELD));
            default -> {}
        }
    }

    private static Map<String, Integer> each(ToIntFunction<String> status) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        PAGES.forEach(page -> statuses.put(page, status.applyAsInt(page)));
        return statuses;
    }

    private int status(Portal portal, String page) {
        APIResponse answer = portal.context()
                .request()
                .get(
                        trust.platform().url() + "/" + page,
                        RequestOptions.create().setMaxRedirects(0).setHeader("Accept", "text/html"));
        try {
            return answer.status();
        } finally {
            answer.dispose();
        }
    }
}
