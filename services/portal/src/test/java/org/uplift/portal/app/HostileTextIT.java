package org.uplift.portal.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.Browser.Visit;

/**
 * Script in every text a service has stored, in every field somebody can type in, and in what a service says of it: a
 * page shows it as text, on every page there is.
 */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class HostileTextIT {

    private static final String HOSTILE = "\"'><script>alert(1)</script>";
    private static final String AS_TEXT = "&lt;script&gt;alert(1)";

    /** What is not free text: identifiers, dates, years, words of a list, dead letters' types, orders. */
    private static final Pattern CODED =
            Pattern.compile("[0-9a-f-]{36}|\\d{4}-\\d\\d.*|\\d{4}/\\d\\d|[A-Z_0-9]+|[a-z]+|[\\w-]*(\\.[\\w-]+){3,}|");

    private static final Set<String> SHOWN = new TreeSet<>();
    private static final Set<String> GIVEN_BACK = new TreeSet<>();

    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        Answers.boards();
    }

    static List<PageCalls> pages() throws IOException {
        return PageCalls.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_is_stored_is_shown_as_text(PageCalls page) {
        signIn(page);
        Arrays.stream(Service.values())
                .map(StubPlatform::service)
                .forEach(service -> service.getStubMappings().forEach(stub -> service.editStubMapping(hostile(stub))));

        var shown = browser.open(page.address());

        assertThat(shown.status()).isLessThan(500);
        assertHarmless(shown);
        if (shown.body().contains(AS_TEXT)) {
            SHOWN.add(page.pattern());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_is_sent_is_shown_as_text(PageCalls page) {
        signIn(page);
        var shown = browser.open(page.address());
        refuseEverything();

        for (var form : shown.html().select("form:not([action=/sign-out])")) {
            var answer = form.attr("method").equals("post") ? send(shown, form) : ask(form);
            assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
            assertHarmless(answer);
            if (answer.body().contains(AS_TEXT)) {
                GIVEN_BACK.add(page.pattern());
            }
        }
    }

    /** Otherwise nothing hostile may have come as far as a page. */
    @AfterAll
    static void it_was_shown() {
        assertThat(SHOWN).hasSizeGreaterThan(30);
        assertThat(GIVEN_BACK).hasSizeGreaterThan(20);
    }

    private void signIn(PageCalls page) {
        Appointed.to(page.reader());
        browser = Browser.unseen(address.getPort());
        browser.open("/home");
    }

    private static void assertHarmless(Visit page) {
        if (!page.header("Content-Type").startsWith("text/html")) {
            return; // Nothing runs script in a file.
        }
        assertThat(page.body()).doesNotContain("<script>alert");
        var html = page.html();
        assertThat(html.select("script:not([src])")).isEmpty();
        assertThat(html.select("[href^=javascript:], [src^=javascript:], [action^=javascript:]"))
                .isEmpty();
        assertThat(html.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey())
                        .filter(name -> name.startsWith("on") || name.contains("<") || name.contains("\"")))
                .as("attributes")
                .isEmpty();
    }

    private Visit send(Visit page, Element form) {
        var fields = typed(form);
        return form.select("input[type=file]").isEmpty()
                ? browser.submit(page, form.attr("action"), fields)
                : browser.upload(
                        page, form.attr("action"), fields, HOSTILE.replace("\"", "") + ".csv", new byte[] {'U'});
    }

    private Visit ask(Element form) {
        return browser.open(form.attr("action") + "?"
                + typed(form).entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static Map<String, String> typed(Element form) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input:not([type=hidden]):not([type=file]), textarea, select")
                .forEach(field -> fields.put(field.attr("name"), HOSTILE));
        return fields;
    }

    /** Whatever is changed is refused, in words that hold what was sent. */
    private void refuseEverything() {
        var detail = "There is no " + HOSTILE;
        var problem = json.createObjectNode()
                .put("type", "urn:uplift:problem:validation")
                .put("title", detail)
                .put("status", 422)
                .put("detail", detail);
        problem.putArray("errors").addObject().put("pointer", "/" + HOSTILE).put("detail", detail);
        for (var service : Service.values()) {
            for (var change : List.of(post(anyUrl()), put(anyUrl()))) {
                StubPlatform.service(service)
                        .stubFor(change.atPriority(1)
                                .willReturn(aResponse()
                                        .withStatus(422)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody(problem.toString())));
            }
        }
    }

    private StubMapping hostile(StubMapping stub) {
        var told = stub.getResponse();
        if (told.getBody() == null) {
            return stub;
        }
        try {
            var body = hostile(json.readTree(told.getBody())).toString();
            stub.setResponse(ResponseDefinitionBuilder.like(told).withBody(body).build());
            return stub;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode hostile(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(entry -> entry.setValue(hostile(entry.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int item = 0; item < array.size(); item++) {
                    array.set(item, hostile(array.get(item)));
                }
                yield array;
            }
            default ->
                node.isTextual() && !CODED.matcher(node.asText()).matches()
                        ? json.getNodeFactory().textNode(node.asText() + HOSTILE)
                        : node;
        };
    }
}
