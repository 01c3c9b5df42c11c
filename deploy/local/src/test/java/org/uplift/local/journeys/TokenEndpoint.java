package org.uplift.local.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Where Keycloak gives tokens, as a client on the command line asks it. */
record TokenEndpoint(Trust trust) {

    JsonNode signIn(String name, String password) throws IOException, InterruptedException {
        return ask("grant_type=password&client_id=uplift-cli&scope=openid&username=%s&password=%s"
                .formatted(name, password));
    }

    JsonNode refresh(JsonNode tokens) throws IOException, InterruptedException {
        return ask("grant_type=refresh_token&client_id=uplift-cli&refresh_token="
                + tokens.path("refresh_token").asText());
    }

    private JsonNode ask(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(trust.platform().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return Answer.JSON.readTree(
                    http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
