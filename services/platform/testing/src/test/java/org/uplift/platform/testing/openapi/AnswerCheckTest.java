package org.uplift.platform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.testing.openapi.AnswerCheck.Answer;

/** A document that lies about an answer is found out. */
class AnswerCheckTest {

    private static final String JSON = "application/json";

    private final AnswerCheck check = new AnswerCheck(ApiDocument.of("""
            {"openapi": "3.1.0",
             "paths": {
               "/api/teams/{id}": {
                 "get": {"responses": {
                   "200": {
                     "headers": {"ETag": {"schema": {"type": "string"}}},
                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Team"}}}},
                   "404": {"$ref": "#/components/responses/Problem404"}}},
                 "delete": {"responses": {"204": {"description": "Gone"}}}}},
             "components": {
               "schemas": {
                 "Team": {
                   "type": "object",
                   "required": ["name", "members"],
                   "properties": {
                     "name": {"type": "string"},
                     "members": {"type": "integer"},
                     "formedOn": {"type": "string", "format": "date"}}},
                 "Problem": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}},
               "responses": {"Problem404": {"content": {"application/problem+json": {
                 "schema": {"$ref": "#/components/schemas/Problem"}}}}}}}"""));

    @Test
    void whatTheDocumentSaysPasses() {
        assertThat(check.faults(
                        "GET",
                        "/api/teams/7",
                        ok("{\"name\": \"Reading\", \"members\": 3, \"formedOn\": \"2026-09-01\"}")))
                .isEmpty();
        assertThat(check.faults(
                        "GET",
                        "/api/teams/7",
                        new Answer(404, "application/problem+json", false, false, "{\"type\": \"t\", \"more\": 1}")))
                .isEmpty();
        assertThat(check.faults("DELETE", "/api/teams/7", new Answer(204, "", false, false, "")))
                .isEmpty();
        assertThat(check.faults("PUT", "/api/teams/7", new Answer(405, "", false, false, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"Reading\", \"members\": \"three\"} | integer expected",
                "{\"name\": \"Reading\"} | required property 'members'",
                "{\"name\": \"Reading\", \"members\": 3, \"secret\": true} | 'secret'",
                "{\"name\": \"Reading\", \"members\": 3, \"formedOn\": \"September\"} | date"
            })
    void aBodyThatIsNotTheDocumentsIsFoundOut(String body, String fault) {
        assertThat(check.faults("GET", "/api/teams/7", ok(body)))
                .singleElement()
                .asString()
                .startsWith("GET /api/teams/{id} answered 200")
                .contains(fault);
    }

    @Test
    void aStatusATypeAHeaderOrAnOperationTheDocumentDoesNotNameIsFoundOut() {
        var team = "{\"name\": \"Reading\", \"members\": 3}";
        assertThat(check.faults("GET", "/api/teams/7", new Answer(202, JSON, true, false, team)))
                .singleElement()
                .asString()
                .contains("no such status");
        assertThat(check.faults("GET", "/api/teams/7", new Answer(200, "text/csv", true, false, "a,b")))
                .singleElement()
                .asString()
                .contains("text/csv");
        assertThat(check.faults("GET", "/api/teams/7", new Answer(200, JSON, false, false, team)))
                .singleElement()
                .asString()
                .contains("without the ETag");
        assertThat(check.faults("GET", "/api/groups", new Answer(200, JSON, false, false, "[]")))
                .singleElement()
                .asString()
                .contains("not in the document");
    }

    private static Answer ok(String body) {
        return new Answer(200, JSON, true, false, body);
    }
}
