package org.uplift.helm;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The values of a chart with what is said about them, in the order they stand in. */
final class CommentedValues {

    /**
     * @param name with dots, as {@code --set} takes it
     * @param comment what stands above it; empty where nothing does
     * @param group whether it only holds others
     */
    record Value(String name, String value, String comment, boolean group) {}

    private CommentedValues() {}

    static List<Value> of(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setProcessComments(true);
        var values = new ArrayList<Value>();
        Node root = new Yaml(options).compose(new StringReader(Files.readString(file)));
        collect((MappingNode) root, "", values);
        return values;
    }

    private static void collect(MappingNode map, String prefix, List<Value> values) {
        for (NodeTuple entry : map.getValue()) {
            String name = prefix + ((ScalarNode) entry.getKeyNode()).getValue();
            Node value = entry.getValueNode();
            boolean group =
                    value instanceof MappingNode inner && !inner.getValue().isEmpty();
            values.add(new Value(name, group ? "" : flow(value), comment(entry.getKeyNode()), group));
            if (group) {
                collect((MappingNode) value, name + ".", values);
            }
        }
    }

    private static String comment(Node key) {
        List<CommentLine> lines = key.getBlockComments();
        return lines == null
                ? ""
                : lines.stream()
                        .map(CommentLine::getValue)
                        .map(String::strip)
                        .collect(Collectors.joining(" "))
                        .strip();
    }

    /** As it could be written on one line. */
    private static String flow(Node node) {
        return switch (node) {
            case MappingNode map ->
                map.getValue().stream()
                        .map(entry -> flow(entry.getKeyNode()) + ": " + flow(entry.getValueNode()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case SequenceNode list ->
                list.getValue().stream().map(CommentedValues::flow).collect(Collectors.joining(", ", "[", "]"));
            case ScalarNode scalar -> scalar.getValue().isEmpty() ? "\"\"" : scalar.getValue();
            default -> throw new IllegalArgumentException("no value: " + node);
        };
    }
}
