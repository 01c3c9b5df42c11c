package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * People who go on working whatever happens, each asking again with the same key until there is an answer, and a note of
 * every promise they were given: what was answered has to be there at the end, once, and no more of it than there is.
 */
final class Promises implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration BETWEEN_PACKS = Duration.ofSeconds(8);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    /** How many proposals compete for what is there of a person's days and a budget's money, and how many of them fit. */
    private static final int ASKED = 12;

    private static final int FITTING = 8;
    private static final int POUNDS = 250;
    private static final List<Integer> SCHOOLS = List.of(Trust.ASHFIELD, Trust.BEECHWOOD, Trust.CEDAR);
    private static final Set<String> LIVE = Set.of("COMMISSIONED", "IN_DELIVERY");

    /** What competes for the same days and the same money. */
    private record Round(String person, String budget, Collection<String> interventions) {}

    private final Trust trust;
    private final Cycle cycle;
    private final List<Thread> working = new ArrayList<>();
    private final List<String> needs;
    private final Collection<Round> rounds = new ConcurrentLinkedQueue<>();
    private final Collection<String> packs = new ConcurrentLinkedQueue<>();
    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong askedAgain = new AtomicLong();
    private volatile boolean over;

    private Promises(Trust trust) {
        this.trust = trust;
        this.cycle = new Cycle(trust);
        this.needs = SCHOOLS.stream().map(cycle::need).toList();
    }

    static Promises begin(Trust trust) {
        var promises = new Promises(trust);
        promises.work(promises::propose);
        promises.work(promises::propose);
        promises.work(promises::publish);
        promises.work(promises::look);
        return promises;
    }

    /** Lets everybody finish what they are at. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread one : working) {
            one.join();
        }
    }

    /** How much was promised, in a line. */
    String told() {
        return "%d proposals in %d rounds, %d packs, asked again %d times"
                .formatted(ids().size(), rounds.size(), packs.size(), askedAgain.get());
    }

    /** Everything promised is there, once; nothing is overbooked; no pack is empty; nobody was told anything untrue. */
    void assertKept() {
        assertThat(wrong).as("answers that were wrong at once").isEmpty();
        Map<String, String> statuses = statuses();
        assertThat(statuses.keySet()).as("interventions").containsExactlyInAnyOrderElementsOf(ids());
        assertThat(statuses.values())
                .doesNotContain("PROPOSED")
                .contains("DECLINED")
                .containsAnyElementsOf(LIVE);
        for (Round round : rounds) {
            long live = round.interventions().stream()
                    .filter(id -> LIVE.contains(statuses.get(id)))
                    .count();
            assertThat(live).isLessThanOrEqualTo(FITTING);
            assertThat(Answer.number(cycle.ledger(round.person()), "reserved"))
                    .as("days of %s", round.person())
                    .isEqualByComparingTo(BigDecimal.valueOf(live));
            assertThat(Answer.number(cycle.money(round.budget()), "committed"))
                    .as("money of %s", round.budget())
                    .isEqualByComparingTo(BigDecimal.valueOf(live * POUNDS));
        }
        assertThat(packs).isNotEmpty();
        for (String pack : packs) {
            JsonNode published =
                    trust.executive().get("/api/packs/" + pack).expect(200).json();
            assertThat(published.path("status").asText()).isEqualTo("PUBLISHED");
            assertThat(published.path("content").path("schools"))
                    .as("schools of %s", pack)
                    .hasSize(SCHOOLS.size());
        }
    }

    private void propose() throws InterruptedException {
        String need = needs.get(rounds.size() % needs.size());
        var round = new Round(person(), budget(), new ConcurrentLinkedQueue<>());
        rounds.add(round);
        for (int asked = 0; asked < ASKED && !over; asked++) {
            Map<String, Object> proposal =
                    cycle.proposal(need, Map.of(round.person(), 1), BigDecimal.valueOf(POUNDS), round.budget());
            String id = insist(201, key -> trust.executive().post("/api/interventions", key, proposal))
                    .id();
            round.interventions().add(id);
            if (asked % 5 == 4) {
                stop(id);
            }
            Thread.sleep(BETWEEN);
        }
    }

    private String person() {
        Map<String, Object> specialist = cycle.specialist("Hedra Rowe", Trust.BEECHWOOD, FITTING);
        return insist(201, key -> trust.administrator().post("/api/people", key, specialist))
                .id();
    }

    private String budget() {
        String code = "C-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> budget = Map.of(
                "code",
                code,
                "name",
                "School improvement",
                "year",
                Trust.year(Trust.today()),
                "amount",
                FITTING * POUNDS);
        insist(201, key -> trust.administrator().post("/api/budgets", key, budget));
        return code;
    }

    /** Whatever has been decided of it by now; what was refused meanwhile cannot be stopped. */
    private void stop(String intervention) {
        Map<String, Object> why = Map.of("reason", "The post was filled.");
        insist(
                Set.of(200, 409, 422),
                key -> trust.executive().post("/api/interventions/" + intervention + "/stop", key, why));
    }

    private void publish() throws InterruptedException {
        Map<String, Object> pack = Map.of(
                "title", "Board, " + packs.size(), "meetingOn", Trust.today().toString());
        String id = insist(201, key -> trust.executive().post("/api/packs", key, pack))
                .id();
        insist(200, key -> trust.executive().post("/api/packs/" + id + "/publish", key, Map.of()));
        packs.add(id);
        Thread.sleep(BETWEEN_PACKS);
    }

    /** A dashboard that answers names every school there is. */
    private void look() throws InterruptedException {
        int schools = insist(200, key -> trust.executive().get("/api/dashboard"))
                .json()
                .path("schools")
                .size();
        if (schools != SCHOOLS.size()) {
            wrong.add("the dashboard told of %d schools".formatted(schools));
        }
        Thread.sleep(BETWEEN);
    }

    private Answer insist(int wanted, Function<String, Answer> asking) {
        return insist(Set.of(wanted), asking);
    }

    /** Asks with one key until the answer is one of those wanted; every other answer has to be one that passes. */
    private Answer insist(Set<Integer> wanted, Function<String, Answer> asking) {
        String key = UUID.randomUUID().toString();
        var since = Instant.now();
        var told = new LinkedHashMap<String, Integer>();
        while (true) {
            String last;
            var pause = BETWEEN;
            try {
                Answer answer = asking.apply(key);
                if (wanted.contains(answer.status())) {
                    return answer;
                }
                last = answer.asked() + " " + answer.status() + " " + answer.text();
                pause = answer.retryAfter().orElse(BETWEEN);
                if (answer.status() == 500) {
                    wrong.add(last);
                }
            } catch (UncheckedIOException away) {
                last = String.valueOf(away.getMessage());
            }
            told.merge(last, 1, Integer::sum);
            if (Duration.between(since, Instant.now()).compareTo(LONGEST_ASKED) > 0) {
                throw new AssertionError(
                        "Asked for %s, and was told, so many times: %s".formatted(LONGEST_ASKED, told));
            }
            askedAgain.incrementAndGet();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void work(Work what) {
        working.add(Thread.ofVirtual().start(() -> {
            try {
                while (!over) {
                    what.once();
                }
            } catch (InterruptedException | RuntimeException | AssertionError e) {
                wrong.add("somebody had to give up: " + e);
            }
        }));
    }

    /** Every intervention that somebody was told is proposed. */
    Set<String> ids() {
        var ids = new HashSet<String>();
        rounds.forEach(round -> ids.addAll(round.interventions()));
        return ids;
    }

    private Map<String, String> statuses() {
        var statuses = new HashMap<String, String>();
        trust.executive()
                .all("/api/interventions")
                .forEach(one -> assertThat(statuses.put(
                                one.path("id").asText(), one.path("status").asText()))
                        .as("told twice")
                        .isNull());
        return statuses;
    }

    /** What somebody does over and over. */
    private interface Work {
        void once() throws InterruptedException;
    }
}
