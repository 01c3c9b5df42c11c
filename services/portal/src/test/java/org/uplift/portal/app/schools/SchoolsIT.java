package org.uplift.portal.app.schools;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class SchoolsIT {

    private static final String SCHOOLS = """
            {"items":[{"urn":100001,"name":"Ashdown Primary School","phase":"Primary","status":"Open","hub":"North hub",
              "trust":"Uplift Learning Trust","pupils":412,"capacity":420,"town":"Winchester"},
             {"urn":100004,"name":"Downland Secondary School","phase":"Secondary","status":"Open",
              "trust":"Uplift Learning Trust"}],"total":2}""";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void twoSchools() {
        Answers.none();
        Answers.everything();
        Answers.says(Service.SCHOOLS, "/api/schools", SCHOOLS);
        Answers.says(Service.SCHOOLS, "/api/me/filters", "{\"items\":[]}");
        browser = new Browser(address.getPort());
    }

    @Test
    void the_list_begins_with_the_open_schools_of_the_trust() {
        var page = browser.open("/schools").html();

        assertThat(page.select("tbody th a").eachText())
                .containsExactly("Ashdown Primary School", "Downland Secondary School");
        assertThat(page.select("main").text()).contains("2 schools", "Open schools of Uplift Learning Trust");
        StubPlatform.service(Service.SCHOOLS)
                .verify(getRequestedFor(urlPathEqualTo("/api/schools"))
                        .withQueryParam("count", equalTo("true"))
                        .withQueryParam("status", equalTo("Open"))
                        .withQueryParam("trust", equalTo("Uplift Learning Trust")));
    }

    @Test
    void a_search_goes_through_every_school_whatever_its_status_or_trust() {
        browser.open("/schools?q=100001");

        var asked = StubPlatform.service(Service.SCHOOLS)
                .findAll(getRequestedFor(urlPathEqualTo("/api/schools")).withQueryParam("q", equalTo("100001")));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().getUrl()).doesNotContain("status=").doesNotContain("trust=");
    }

    @Test
    void the_list_is_exported_as_it_is_filtered() {
        var file = browser.open("/schools?format=csv&hub=North+hub");

        assertThat(file.header("Content-Disposition")).contains("schools-", ".csv");
        assertThat(file.body()).contains("LAESTAB", "Ashdown Primary School");
        StubPlatform.service(Service.SCHOOLS)
                .verify(getRequestedFor(urlPathEqualTo("/api/schools")).withQueryParam("hub", equalTo("North hub")));
    }

    @Test
    void an_administrator_without_schools_is_led_to_the_import() {
        Appointed.to("ADMINISTRATOR");
        Answers.says(Service.SCHOOLS, "/api/schools", "{\"items\":[],\"total\":0}");

        var page = browser.open("/schools").html();

        assertThat(page.select(".up-empty").text()).contains("No schools yet", "Get Information About Schools");
        assertThat(page.select(".up-empty a[href=/imports/new]")).isNotEmpty();
    }

    @Test
    void the_page_says_so_when_the_schools_service_is_away() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);

        var page = browser.open("/schools");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".up-missing").text()).contains("cannot be reached just now");
    }
}
