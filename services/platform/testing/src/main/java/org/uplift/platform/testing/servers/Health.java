package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a server of this machine says of itself on its management port. */
public final class Health {

    private Health() {}

    public static boolean isReady(int managementPort, String path) {
        if (!Ports.answers(managementPort)) {
            return false;
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + path)
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
