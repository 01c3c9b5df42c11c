package org.uplift.schools.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to record somebody, with an address of their own. */
final class Requests {

    private Requests() {}

    static Map<String, Object> post(String kind, int school) {
        return Map.of("kind", kind, "schoolUrn", school, "from", "2020-09-01");
    }

    static Map<String, Object> person(String name, List<Map<String, Object>> appointments, @Nullable Integer days) {
        var person = new HashMap<String, Object>();
        person.put("name", name);
        person.put("email", UUID.randomUUID() + "@uplift.test");
        person.put("appointments", appointments);
        if (days != null) {
            person.put("supportDaysPerYear", days);
        }
        return person;
    }
}
