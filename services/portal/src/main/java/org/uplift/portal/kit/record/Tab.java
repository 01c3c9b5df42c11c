package org.uplift.portal.kit.record;

/**
 * A part of a record's page.
 *
 * @param id what the address says: {@code ?tab=history}
 * @param count how many things are in it; empty where that says nothing
 */
public record Tab(String id, String label, String count) {

    public static Tab of(String id, String label) {
        return new Tab(id, label, "");
    }

    public static Tab of(String id, String label, int count) {
        return new Tab(id, label, Integer.toString(count));
    }
}
