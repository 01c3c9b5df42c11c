package org.uplift.portal.kit.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What somebody typed into a form that could not be taken.
 *
 * @param why why it could not
 * @param action the address the form was sent to
 * @param token the form's token, which tells whose form it was
 * @param until when it is forgotten, in seconds since 1970
 * @param fields what was typed, by field; a field may come more than once
 */
public record KeptForm(Why why, String action, String token, long until, Map<String, List<String>> fields) {

    /** Why a form was not taken. */
    public enum Why {
        SIGNED_OUT,
        NOT_FRESH,
        AWAY
    }

    /** More than any form of ours: a small packet that unpacks to a flood is not unpacked. */
    private static final int MOST = 1 << 20;

    /** Everything that was sent, but for the token. */
    static KeptForm of(Why why, String action, long until, Map<String, List<String>> sent) {
        var fields = new LinkedHashMap<>(sent);
        var tokens = fields.remove(CsrfTokens.FIELD);
        return new KeptForm(why, action, tokens == null || tokens.isEmpty() ? "" : tokens.getFirst(), until, fields);
    }

    /** The last of each field, as most forms want it. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((field, typed) -> typed.forEach(text -> values.put(field, text)));
        return values;
    }

    public boolean signedOut() {
        return why == Why.SIGNED_OUT;
    }

    /** Whether it was a grave act, for which they had to sign in again. */
    public boolean signedInAgain() {
        return why == Why.NOT_FRESH;
    }

    byte[] packed(ObjectMapper json) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var packing = new DeflaterOutputStream(out, deflater)) {
            json.writeValue(packing, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    static KeptForm unpacked(byte[] packed, ObjectMapper json) {
        try (var unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return json.readValue(unpacking.readNBytes(MOST), KeptForm.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
