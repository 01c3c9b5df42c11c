package org.uplift.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.uplift.platform.testing.servers.ServerException;

/** The realm every installation has, with the demonstration's sign-ins and client added. */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** @param values of its variables; one that is not given stays as it stands, for Keycloak to fill in */
    public static String demonstration(Path root, Map<String, String> values) {
        try {
            ObjectNode realm = read(root.resolve("deploy/keycloak/uplift-realm.json"));
            ObjectNode added = read(root.resolve("deploy/keycloak/local/uplift-demonstration.json"));
            for (Map.Entry<String, JsonNode> field : added.properties()) {
                append(realm, field.getKey(), field.getValue());
            }
            String text = JSON.writeValueAsString(realm);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new ServerException("The realm in deploy/keycloak cannot be read: " + e.getMessage(), e);
        }
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }

    private static void append(ObjectNode realm, String field, JsonNode values) {
        ArrayNode all = realm.get(field) instanceof ArrayNode present ? present : realm.putArray(field);
        all.addAll((ArrayNode) values);
    }
}
