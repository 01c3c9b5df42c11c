package org.uplift.portal.kit.session;

import java.util.List;
import java.util.Map;

/** A form that could neither be taken nor kept: its page shows what was typed, to be copied. */
public final class UnkeptForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it could not be kept. */
    public enum Reason {
        TOO_LONG,
        HAS_A_FILE
    }

    private final Reason reason;
    private final String page;
    private final transient Map<String, List<String>> fields;

    UnkeptForm(Reason reason, String page, Map<String, List<String>> fields) {
        super(reason.name());
        this.reason = reason;
        this.page = page;
        this.fields = fields;
    }

    public Reason reason() {
        return reason;
    }

    /** The form's page. */
    public String page() {
        return page;
    }

    public Map<String, List<String>> fields() {
        return fields;
    }
}
