package org.uplift.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.servers.ServerException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code compose.yaml} says, with its variables filled in. It reads as much of the Compose specification as that file
 * uses and refuses the rest, so that nothing written there is passed over here.
 *
 * @param services in the order of the file
 * @param volumes what is kept, by name
 */
record ComposeFile(List<Part> services, Set<String> volumes) {

    /**
     * One service of the file.
     *
     * @param mounts {@code source:target} or {@code source:target:ro}; a source that is a path is absolute here
     * @param ports {@code address:outside:inside}
     * @param tmpfs {@code target:options}
     */
    record Part(
            String name,
            String image,
            @Nullable String user,
            boolean readOnly,
            List<String> droppedCapabilities,
            List<String> security,
            List<String> tmpfs,
            @Nullable String memory,
            String restart,
            Map<String, String> environment,
            List<String> command,
            List<String> mounts,
            List<String> ports,
            List<String> after) {}

    private static final Set<String> KNOWN = Set.of(
            "image",
            "user",
            "read_only",
            "cap_drop",
            "security_opt",
            "tmpfs",
            "mem_limit",
            "restart",
            "environment",
            "command",
            "volumes",
            "ports",
            "depends_on");

    /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::(-|\\?)([^}]*))?}");

    /**
     * @param folder where {@code compose.yaml} is
     * @param variables what the file's variables are
     * @throws ServerException where one is missing that has no default, or the file says what is not understood
     */
    static ComposeFile read(Path folder, Map<String, String> variables) {
        Path file = folder.resolve("compose.yaml");
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<String, Object> all = map(yaml.load(filled(Files.readString(file), variables)), "the file");
            require(all.keySet(), Set.of("services", "volumes"), "the file");
            var parts = map(all.get("services"), "services").entrySet().stream()
                    .map(entry -> part(entry.getKey(), map(entry.getValue(), entry.getKey()), folder))
                    .toList();
            return new ComposeFile(parts, map(all.get("volumes"), "volumes").keySet());
        } catch (IOException e) {
            throw new ServerException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The variables a file has, and whether each has to be given. */
    static Map<String, Boolean> variables(Path file) throws IOException {
        var variables = new LinkedHashMap<String, Boolean>();
        VARIABLE.matcher(Files.readString(file))
                .results()
                .forEach(match -> variables.merge(match.group(1), !"-".equals(match.group(2)), Boolean::logicalOr));
        return variables;
    }

    private static String filled(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(value(match, variables)));
    }

    private static String value(MatchResult match, Map<String, String> variables) {
        String given = variables.get(match.group(1));
        if (given != null && !given.isEmpty()) {
            return given;
        }
        if ("-".equals(match.group(2))) {
            return match.group(3);
        }
        throw new ServerException(match.group(1) + " is not given, and compose.yaml has no default for it.");
    }

    private static Part part(String name, Map<String, Object> said, Path folder) {
        require(said.keySet(), KNOWN, name);
        return new Part(
                name,
                text(said, "image", name),
                said.containsKey("user") ? text(said, "user", name) : null,
                Boolean.TRUE.equals(said.get("read_only")),
                texts(said, "cap_drop"),
                texts(said, "security_opt"),
                texts(said, "tmpfs"),
                said.containsKey("mem_limit") ? text(said, "mem_limit", name) : null,
                text(said, "restart", name),
                environment(said, name),
                texts(said, "command"),
                texts(said, "volumes").stream()
                        .map(mount -> mount.startsWith(".")
                                ? folder.resolve(mount.substring(0, mount.indexOf(':')))
                                                .normalize()
                                        + mount.substring(mount.indexOf(':'))
                                : mount)
                        .toList(),
                texts(said, "ports"),
                texts(said, "depends_on"));
    }

    private static Map<String, String> environment(Map<String, Object> said, String name) {
        var environment = new LinkedHashMap<String, String>();
        if (said.containsKey("environment")) {
            map(said.get("environment"), name)
                    .forEach((variable, value) -> environment.put(variable, String.valueOf(value)));
        }
        return environment;
    }

    private static void require(Set<String> said, Set<String> known, String where) {
        var unknown = said.stream()
                .filter(key -> !known.contains(key) && !key.startsWith("x-"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new ServerException("compose.yaml says of " + where + " what is not understood: " + unknown);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node, String where) {
        if (node instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        throw new ServerException("compose.yaml has no names and values at " + where);
    }

    private static String text(Map<String, Object> said, String key, String where) {
        Object value = said.get(key);
        if (value == null) {
            throw new ServerException("compose.yaml lacks " + key + " of " + where);
        }
        return value.toString();
    }

    private static List<String> texts(Map<String, Object> said, String key) {
        return switch (said.get(key)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw new ServerException("compose.yaml has no list at " + key);
        };
    }
}
