package org.uplift.portal.kit.assets;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Serves the portal's files, compressed once at the start, and tells templates their present names. */
@Named("assets")
@Singleton
public class Assets {

    private static final String PREFIX = "/assets/";
    private static final int HASH_LENGTH = 12;

    private final Map<String, Asset> byFile = new TreeMap<>();
    private final Map<String, Asset> byPath = new TreeMap<>();

    Assets(Brand brand) {
        for (var source : AssetSource.values()) {
            keep(source, source.isText() ? text(source, brand).getBytes(StandardCharsets.UTF_8) : source.content());
        }
    }

    /** A text, naming the files it uses as they are served. */
    private String text(AssetSource source, Brand brand) {
        var text = source == AssetSource.BRAND_STYLE ? brand.fill(source.text()) : source.text();
        if (!source.isStyle()) {
            return text;
        }
        for (var asset : byFile.entrySet()) {
            text = text.replace(
                            "/assets/images/" + asset.getKey(), asset.getValue().path())
                    .replace(
                            "\"" + asset.getKey() + "\"",
                            "\"" + asset.getValue().path() + "\"");
        }
        return text;
    }

    private void keep(AssetSource source, byte[] content) {
        var asset = asset(source, content);
        byFile.put(source.file(), asset);
        byPath.put(asset.path(), asset);
    }

    /**
     * The address of a file, for a template.
     *
     * @throws IllegalArgumentException where there is no such file
     */
    public String path(String file) {
        return Optional.ofNullable(byFile.get(file))
                .map(Asset::path)
                .orElseThrow(() -> new IllegalArgumentException("No asset " + file));
    }

    void register(@Observes Router router) {
        router.get(PREFIX + "*").handler(this::serve);
        // Quarkus would serve the packages whole, typeface and crown with them.
        router.route("/webjars/*").handler(context -> context.fail(404));
        router.get("/favicon.ico")
                .handler(context -> context.response()
                        .setStatusCode(301)
                        .putHeader(HttpHeaders.LOCATION, path(AssetSource.ICON.file()))
                        .end());
    }

    private void serve(RoutingContext context) {
        var found = Optional.ofNullable(byPath.get(context.normalizedPath()));
        if (found.isEmpty()) {
            context.fail(404);
            return;
        }
        var asset = found.get();
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (asset.hasZipped() && accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(asset.zipped()));
        } else {
            response.end(Buffer.buffer(asset.content()));
        }
    }

    private static Asset asset(AssetSource source, byte[] content) {
        var dot = source.file().lastIndexOf('.');
        var path = PREFIX + source.file().substring(0, dot) + "." + hash(content)
                + source.file().substring(dot);
        var zipped = zip(content);
        return new Asset(path, source.mediaType(), content, zipped.length < content.length ? zipped : new byte[0]);
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private static byte[] zip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new SmallestGzip(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Each file is compressed once and sent often. */
    private static final class SmallestGzip extends GZIPOutputStream {

        private SmallestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
