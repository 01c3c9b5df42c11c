package org.uplift.portal.kit.assets;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose portal it is: the trust's name and colour, and whom to ask there. */
@Named("brand")
@Singleton
public class Brand {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final String trust;
    private final String colour;
    private final String contact;

    Brand(
            @ConfigProperty(name = "uplift.brand.trust") String trust,
            @ConfigProperty(name = "uplift.brand.colour") String colour,
            @ConfigProperty(name = "uplift.brand.contact") String contact) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("uplift.brand.colour is written like #1f4e5f");
        }
        this.trust = trust;
        this.colour = colour;
        this.contact = contact;
    }

    public String trust() {
        return trust;
    }

    public String colour() {
        return colour;
    }

    /** Who opens doors: a name, and how to reach them. */
    public String contact() {
        return contact;
    }

    String fill(String style) {
        return style.replace("#000001", colour);
    }
}
