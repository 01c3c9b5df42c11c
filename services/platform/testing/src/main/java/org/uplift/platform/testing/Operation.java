package org.uplift.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PostKind;
import org.uplift.platform.permission.ShippedPosts;

/**
 * What an operation takes, as a file written by hand says.
 *
 * @param permission empty where anybody who signed in may, or nobody
 * @param related whether whoever holds a post may ask as well
 * @param nobody whether no rule opens it
 */
record Operation(Optional<Permission> permission, boolean related, boolean nobody) {

    private static final String NOBODY = "nobody";
    private static final Set<String> NO_PERMISSION = Set.of("-", NOBODY);

    /** The operations of a service, by signature: {@code operations.csv} among its tests' resources. */
    static Map<String, Operation> ofService() {
        var operations = new TreeMap<String, Operation>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream("operations.csv"),
                        "A service says in operations.csv what each of its operations takes"),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var fields = line.split("\\|", -1);
                operations.put(
                        fields[0],
                        new Operation(
                                NO_PERMISSION.contains(fields[1])
                                        ? Optional.empty()
                                        : Optional.of(Permission.valueOf(fields[1])),
                                fields[2].equals("related"),
                                fields[1].equals(NOBODY)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations;
    }

    /** Whether holding a post of this kind is enough, where it is held. */
    boolean opensTo(PostKind kind) {
        return permission
                .map(wanted -> kind.permissions().contains(wanted)
                        || ShippedPosts.basic().contains(wanted))
                .orElse(!nobody);
    }
}
