package org.uplift.portal.app.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.Section;

/**
 * One part of home: a few of the things of one kind that need the reader.
 *
 * @param frame what stands there whatever was found
 * @param found the first few, and how many there are
 */
public record Panel(Frame frame, Section<Page<Item>> found) {

    /**
     * A part before anything was found.
     *
     * @param id its anchor
     * @param all where all of them are
     * @param nothing what to say where there are none
     */
    public record Frame(String id, String title, String all, String nothing) {}

    /** One thing, with where to do it. */
    public record Item(String text, String about, String href, String flag) {}

    public List<Item> items() {
        return found.present() ? found.get().items() : List.of();
    }

    /** How many there are in all; null where nobody counted. */
    public @Nullable Long total() {
        return found.present() ? found.get().total() : null;
    }

    /** Whether there is a number to show beside the title. */
    public boolean counted() {
        var total = total();
        return total != null && total > 0;
    }

    /** Whether there are more than are shown. */
    public boolean more() {
        return found.present() && found.get().next() != null;
    }
}
