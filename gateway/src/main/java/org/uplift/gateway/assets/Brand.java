package org.uplift.gateway.assets;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose portal it is: the trust's name and colour. */
@Named("brand")
@Singleton
public class Brand {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final String trust;
    private final String colour;

    Brand(
            @ConfigProperty(name = "uplift.brand.trust") String trust,
            @ConfigProperty(name = "uplift.brand.colour") String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("uplift.brand.colour is written like #1f4e5f");
        }
        this.trust = trust;
        this.colour = colour;
    }

    public String trust() {
        return trust;
    }

    public String colour() {
        return colour;
    }

    String fill(String style) {
        return style.replace("#000001", colour);
    }
}
