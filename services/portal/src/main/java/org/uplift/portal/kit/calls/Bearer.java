package org.uplift.portal.kit.calls;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.uplift.portal.kit.session.Signed;

/** Every call to a service is made as the reader of the page. */
final class Bearer implements ClientHeadersFactory {

    private final Signed signed;

    Bearer(Signed signed) {
        this.signed = signed;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, ThreadBearer.bearer().orElseGet(signed::bearer));
        return headers;
    }
}
