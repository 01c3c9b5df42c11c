package org.uplift.bench;

/** The environment, where it says something. */
final class Settings {

    private Settings() {}

    static String of(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
