package org.uplift.local;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the start: one line for each part, redrawn in place on a terminal, one line for each change elsewhere. */
final class Screen implements Progress {

    private record Line(State state, String note) {}

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int drawn;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public synchronized void changed(String part, State state, String note) {
        lines.put(part, new Line(state, note));
        if (terminal) {
            redraw();
        } else if (state != State.WAITING) {
            out.println(text(part, lines.get(part)));
        }
    }

    /** Ordinary text from here on; the lines above stay as they are. */
    synchronized void say(String text) {
        drawn = 0;
        out.println(text);
    }

    private void redraw() {
        StringBuilder screen = new StringBuilder();
        if (drawn > 0) {
            screen.append("\033[").append(drawn).append('A');
        }
        lines.forEach((part, line) ->
                screen.append("\033[2K").append(text(part, line)).append('\n'));
        drawn = lines.size();
        out.print(screen);
        out.flush();
    }

    private static String text(String part, Line line) {
        String state = switch (line.state()) {
            case WAITING -> "waiting ";
            case STARTING -> "starting";
            case READY -> "ready   ";
        };
        return "  %-14s %s  %s".formatted(part, state, line.note()).stripTrailing();
    }
}
