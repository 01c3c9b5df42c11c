package org.uplift.portal.app.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An open stream of server-sent events, as lines. */
final class Stream implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader reader;
    private final int status;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    Stream(int port, Map<String, String> cookies, String query) throws IOException {
        socket = new Socket("localhost", port);
        var asked = "GET /live?" + query + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/event-stream\r\n"
                + "Cookie: "
                + cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\n\r\n";
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        status = Integer.parseInt(reader.readLine().split(" ", -1)[1]);
        Thread.ofVirtual().start(this::read);
    }

    int status() {
        return status;
    }

    List<String> lines() {
        return lines;
    }

    /** Whether the server said that there is no more. */
    boolean ended() {
        return ended || lines.contains("0");
    }

    private void read() {
        try {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add("closed");
        } finally {
            ended = true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
