package org.uplift.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The AsyncAPI 3 document, written from the contracts so that it names every topic and every event. Each event's schema
 * stands in it whole: the document needs no other file, and no tool has to follow a reference within a schema.
 */
final class AsyncApi {

    private static final String HEAD = """
            # Written from the schemas by AsyncApiTest (make contracts); do not edit.
            asyncapi: 3.0.0
            info:
              title: Uplift events
              version: '1'
              description: >-
                What happens in a trust's improvement cycle. One topic per kind of record, keyed by the record's
                identifier, kept for ever. CloudEvents 1.0 in binary mode: the envelope is in the headers, the data in the
                body. Versions only ever add.
            defaultContentType: application/json
            """;

    private AsyncApi() {}

    /** The whole document, as YAML. */
    static String document() {
        Map<String, List<EventContract>> byTopic = EventContracts.all().stream()
                .collect(Collectors.groupingBy(EventContract::topic, TreeMap::new, Collectors.toList()));
        var text = new StringBuilder(HEAD);
        text.append("channels:\n");
        byTopic.forEach((topic, contracts) -> channel(text, topic, contracts));
        text.append("operations:\n");
        byTopic.forEach((topic, contracts) -> operation(text, topic));
        text.append("components:\n  messages:\n");
        EventContracts.all().forEach(contract -> message(text, contract));
        text.append(ENVELOPE);
        return text.toString();
    }

    private static void channel(StringBuilder text, String topic, List<EventContract> contracts) {
        text.append("  %s:\n    address: %s\n    messages:\n".formatted(topic, topic));
        contracts.forEach(contract -> text.append("      %s:\n        $ref: '#/components/messages/%s'\n"
                .formatted(contract.happened(), contract.type())));
        text.append("    bindings:\n      kafka:\n        partitions: 12\n");
    }

    private static void operation(StringBuilder text, String topic) {
        text.append("  subscribe-%s:\n    action: send\n    channel:\n      $ref: '#/channels/%s'\n"
                .formatted(topic, topic));
    }

    private static void message(StringBuilder text, EventContract contract) {
        text.append("""
                    %s:
                      name: %s
                      x-consumers: %s
                      contentType: application/json
                      headers:
                        $ref: '#/components/schemas/envelope'
                      payload:
                        schemaFormat: application/schema+json;version=draft-2020-12
                        schema:
                """.formatted(
                        contract.type(),
                        contract.type(),
                        contract.consumers().stream().sorted().toList()));
        schema(contract).properties().forEach(keyword -> {
            if (keyword.getKey().equals("properties")) {
                text.append("          properties:\n");
                keyword.getValue()
                        .properties()
                        .forEach(field ->
                                text.append("            %s: %s\n".formatted(field.getKey(), field.getValue())));
            } else {
                text.append("          %s: %s\n".formatted(keyword.getKey(), keyword.getValue()));
            }
        });
    }

    /** A line for each field, in JSON, which YAML holds as it is: a reader sees a whole event at once. */
    private static JsonNode schema(EventContract contract) {
        try {
            return new ObjectMapper().readTree(contract.schema());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String ENVELOPE = """
              schemas:
                envelope:
                  type: object
                  required: [ce_specversion, ce_id, ce_source, ce_type, ce_subject, ce_time, ce_epoch, ce_sequence]
                  properties:
                    ce_specversion:
                      const: '1.0'
                    ce_id:
                      type: string
                      format: uuid
                      description: The event's own identifier, the same however often it arrives.
                    ce_source:
                      type: string
                      description: The service that says so, for example /uplift/interventions.
                    ce_type:
                      type: string
                    ce_subject:
                      type: string
                      description: The record's identifier, also the Kafka key.
                    ce_time:
                      type: string
                      format: date-time
                    ce_sequence:
                      type: string
                      pattern: '^[0-9]+$'
                      description: The record's version at the event; later events of a record in one epoch have greater ones.
                    ce_epoch:
                      type: string
                      pattern: '^[0-9]+$'
                      description: >-
                        The service's epoch at the event, 1 where absent. An event of a greater epoch is later, whatever
                        its sequence.
                    ce_actor:
                      type: string
                      description: >-
                        The id of the person who caused it, sign-in:SUBJECT of an administrator who is none of the
                        trust's people, or system:SERVICE.
                    traceparent:
                      type: string
                      description: W3C trace context.
            """;
}
