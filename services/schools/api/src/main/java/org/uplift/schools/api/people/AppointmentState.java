package org.uplift.schools.api.people;

import org.uplift.platform.api.Labelled;

/** Whether an appointment gives anything: one that decides, judges, spends or runs the office takes a second person. */
public enum AppointmentState implements Labelled {
    STANDS("Stands"),
    WAITS("Waits for a second person"),
    TURNED_DOWN("Turned down");

    private final String label;

    AppointmentState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
