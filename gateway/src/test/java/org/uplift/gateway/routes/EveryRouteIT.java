package org.uplift.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

/** Every address the services document: nothing without a token, its own service with one. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class EveryRouteIT {

    @TestHTTPResource
    URL address;

    private ApiClient api;

    @BeforeEach
    void everyServiceAnswersItsName() {
        StubPlatform.reset();
        for (var service : Service.values()) {
            StubPlatform.service(service).stubFor(any(anyUrl()).willReturn(ok(service.id())));
        }
        api = new ApiClient(address.getPort());
    }

    @Test
    void without_a_token_no_documented_address_is_open() {
        var all = new SoftAssertions();
        DocumentedPaths.all()
                .forEach(documented -> all.assertThat(
                                api.get(documented.path(), "").statusCode())
                        .as(documented.path())
                        .isEqualTo(401));
        all.assertAll();
        for (var service : Service.values()) {
            assertThat(StubPlatform.service(service).getAllServeEvents()).isEmpty();
        }
    }

    @Test
    void with_a_token_each_is_answered_by_the_service_that_documents_it() {
        var all = new SoftAssertions();
        DocumentedPaths.all()
                .forEach(documented -> all.assertThat(api.get(documented.path()).body())
                        .as(documented.path())
                        .isEqualTo(documented.service().id()));
        all.assertAll();
    }
}
