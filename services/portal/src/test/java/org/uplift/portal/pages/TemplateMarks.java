package org.uplift.portal.pages;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.ParserHelper;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets every template but the tags leave its name on what it draws, so that a test can tell which were drawn. */
@Singleton
class TemplateMarks {

    static final String BEGIN = "<!--template:";
    static final String END = "-->";

    void mark(@Observes EngineBuilder engine) {
        engine.addParserHook(TemplateMarks::mark);
    }

    private static void mark(ParserHelper template) {
        var name = template.getTemplateId();
        if (!name.contains("tags/")) {
            template.addContentFilter(content -> content + BEGIN + name.replaceAll("\\.html$", "") + END);
        }
    }
}
