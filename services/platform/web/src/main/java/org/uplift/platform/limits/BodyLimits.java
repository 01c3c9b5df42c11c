package org.uplift.platform.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/**
 * How long a request's address and its headers may be, and how large a body, by address: {@code uplift.limits.body=1M}, and
 * {@code uplift.limits.body-at."/api/schools/imports"=100M} for that path and all below it.
 */
@ConfigMapping(prefix = "uplift.limits")
public interface BodyLimits {

    /** Everything after the method: path and query. */
    @WithDefault("8K")
    MemorySize address();

    /** All headers together. */
    @WithDefault("16K")
    MemorySize headers();

    /** Of every address that has no limit of its own. */
    @WithDefault("1M")
    MemorySize body();

    Map<String, MemorySize> bodyAt();

    /** The limit of a path in bytes: that of its longest prefix. */
    default long of(String path) {
        return bodyAt().entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(entry -> entry.getValue().asLongValue())
                .orElseGet(() -> body().asLongValue());
    }
}
