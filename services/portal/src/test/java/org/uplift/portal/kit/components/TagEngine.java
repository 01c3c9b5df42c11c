package org.uplift.portal.kit.components;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Our tags in an engine made by hand, with the resolvers the portal's own engine has. */
final class TagEngine {

    static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Engine engine;

    TagEngine() {
        var builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new OptionsResolver())
                .addNamespaceResolver(new MacroResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(id -> Optional.of(TEMPLATES.resolve(id + ".html"))
                        .filter(Files::exists)
                        .map(TagEngine::location));
        components().forEach(tag -> builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag)));
        engine = builder.build();
    }

    /** The tags that stand by themselves, without the rest of the portal. */
    static List<String> components() {
        try (var files = Files.list(TEMPLATES.resolve("tags"))) {
            var names = new TreeSet<String>();
            for (var file : files.toList()) {
                if (Files.readString(file).contains("macro:options(_args, it??)")) {
                    names.add(file.getFileName().toString().replace(".html", ""));
                }
            }
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String tag(String name, Map<String, Object> options) {
        return render("{#" + name + " options /}", Map.of("options", options));
    }

    String render(String template, Map<String, Object> data) {
        return engine.parse(template, Variant.forContentType(Variant.TEXT_HTML)).render(data);
    }

    private static TemplateLocation location(Path file) {
        return new TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return new StringReader(Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        };
    }
}
