package org.uplift.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventContracts;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.permission.PostKind;
import org.uplift.platform.permission.ShippedPosts;

/** Speaks events to the service under test, as its neighbours would, and listens to its own. */
public final class Events {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Later than anything a service counted, and than every test before. */
    private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis() / 10);

    /** One for the whole run: making one takes longer than sending. They end with the JVM. */
    private static final Map<String, KafkaProducer<String, String>> PRODUCERS = new ConcurrentHashMap<>();

    /** Who has a sign-in: the service under test is told once. */
    private static final Map<UUID, String> LINKED = new ConcurrentHashMap<>();

    /** Whoever waits for what an event leads to waits as long, wherever they do not say how long. */
    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    private Events() {}

    /** Publishes one event and returns when the broker has it. */
    public static void publish(Envelope event) {
        var record = new ProducerRecord<>(event.topic(), event.subject(), event.data());
        var headers = record.headers();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id().toString(),
                        "ce_type", event.type().fullName(),
                        "ce_source", event.type().source(),
                        "ce_subject", event.subject(),
                        "ce_time", event.time().toString(),
                        "ce_epoch", Long.toString(event.epoch()),
                        "ce_sequence", Long.toString(event.sequence()),
                        "ce_actor", event.actor(),
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** Publishes a record as it is, however broken. */
    public static void send(ProducerRecord<String, String> record) {
        try {
            PRODUCERS
                    .computeIfAbsent(bootstrap(), Events::producer)
                    .send(record)
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The event could not be published", e);
        }
    }

    /** A sequence number greater than every one before it. */
    public static long nextSequence() {
        return SEQUENCE.incrementAndGet();
    }

    /** Everything on a topic up to now, in order within each key. */
    public static List<Published> on(String topic) {
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            var found = new ArrayList<Published>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> found.add(published(record)));
            }
            return List.copyOf(found);
        }
    }

    /** Waits for events on a topic that match, as many as wanted. Checks each against its contract. */
    public static List<Published> await(String topic, int count, Predicate<Published> wanted) {
        var found = new ArrayList<Published>();
        try (var consumer = consumer(topic)) {
            Awaitility.await("%d events on %s".formatted(count, topic))
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .until(() -> {
                        consumer.poll(POLL).forEach(record -> {
                            var event = published(record);
                            if (wanted.test(event)) {
                                EventContracts.validate(event.type(), event.data());
                                found.add(event);
                            }
                        });
                        return found.size() >= count;
                    });
        }
        return List.copyOf(found);
    }

    /** Waits for the first event of this type about an aggregate. */
    public static Published await(EventType type, String key) {
        return await(
                        type.topic(),
                        1,
                        event -> event.key().equals(key) && event.type().equals(type.fullName()))
                .getFirst();
    }

    /**
     * Appoints a person from long ago without end, in place of whatever appointments they had, and waits until the
     * service under test knows it, and what such a post lets them do.
     *
     * @param kind the code of a kind Uplift ships: {@code HEAD}
     * @param schoolUrn null for the whole trust
     */
    public static void appoint(UUID personId, String email, String kind, @Nullable Integer schoolUrn) {
        shipPostKinds();
        tell(personId, email, """
                {"appointmentId": "%s", "kind": "%s", "powers": %s, "from": "2020-09-01"%s}""".formatted(
                UUID.randomUUID(), kind, powers(kind), schoolUrn == null ? "" : ", \"schoolUrn\": " + schoolUrn));
    }

    /** Publishes the kinds of post Uplift ships, where the service under test does not know them yet. */
    private static void shipPostKinds() {
        var shipped = ShippedPosts.all();
        if (AccessCopies.postKinds() < shipped.size()) {
            for (var kind : shipped) {
                publish(Envelope.of(EventTypes.POST_KIND_RECORDED, kind.code(), nextSequence(), json(kind)));
            }
            AccessCopies.awaitPostKinds(shipped.size());
        }
    }

    private static String json(PostKind kind) {
        return """
                {"code": "%s", "title": "%s", "heldAt": %s, "permissions": %s, "daysOwed": %d}""".formatted(
                        kind.code(), kind.title(), names(kind.heldAt()), names(kind.permissions()), kind.daysOwed());
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> '"' + value.name() + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    /** Appoints somebody across the trust for a while. */
    public static void appoint(String email, String kind, LocalDate from, @Nullable LocalDate to) {
        shipPostKinds();
        tell(person(email), email, """
                {"appointmentId": "%s", "kind": "%s", "powers": %s, "from": "%s"%s}""".formatted(
                UUID.randomUUID(), kind, powers(kind), from, to == null ? "" : ", \"to\": \"%s\"".formatted(to)));
    }

    /** What a second person has approved: all that a shipped kind takes one for. */
    private static String powers(String kind) {
        return ShippedPosts.all().stream()
                .filter(shipped -> shipped.code().equals(kind))
                .map(shipped -> names(shipped.powers()))
                .findFirst()
                .orElse("[]");
    }

    private static UUID person(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
    }

    private static void tell(UUID personId, String email, String appointment) {
        var sequence = nextSequence();
        var person = """
                {"personId": "%s", "appointments": [%s], "specialisms": [],
                 "supportDaysPerYear": 12}""".formatted(personId, appointment);
        publish(Envelope.of(EventTypes.PERSON_RECORDED, personId.toString(), sequence, person));
        if (LINKED.put(personId, email) == null) {
            link(personId, Tokens.subject(email));
        }
        AccessCopies.awaitPerson(personId, sequence);
    }

    /** The same, for somebody whose identifier does not matter: it follows from the e-mail. */
    public static UUID appoint(String email, String kind, @Nullable Integer schoolUrn) {
        var personId = person(email);
        appoint(personId, email, kind, schoolUrn);
        return personId;
    }

    /** Registers a school and waits until the service under test knows it. */
    public static void school(int urn) {
        var sequence = nextSequence();
        var school = """
                {"urn": %d, "name": "School %d", "phase": "PRIMARY", "type": "Academy converter", "status": "OPEN"}""".formatted(urn, urn);
        publish(Envelope.of(EventTypes.SCHOOL_REGISTERED, Integer.toString(urn), sequence, school));
        AccessCopies.awaitSchool(urn, sequence);
    }

    /**
     * Who {@link Tokens#of} makes of an e-mail, as events and audit name them once they were appointed here.
     *
     * @return the identifier of the person
     */
    public static String actor(String email) {
        return person(email).toString();
    }

    /** The same of somebody who is none of the trust's people, such as {@link Tokens#ofAdministrator}. */
    public static String unlinkedActor(String email) {
        return "sign-in:" + Tokens.subject(email);
    }

    /** Links a sign-in with a person, and waits until the service under test knows it. */
    public static void link(UUID personId, String subject) {
        var sequence = nextSequence();
        publish(Envelope.of(EventTypes.SIGN_IN_LINKED, personId.toString(), sequence, """
                {"personId": "%s", "issuer": "%s", "subject": "%s", "active": true}""".formatted(
                        personId, Tokens.ISSUER, subject)));
        AccessCopies.awaitSignIn(personId, sequence);
    }

    private static KafkaProducer<String, String> producer(String bootstrap) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap(), "enable.auto.commit", "false");
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Published published(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Published(record.topic(), record.key(), headers, record.value());
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
