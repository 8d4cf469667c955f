package dev.licensing.hardware.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads {@code machine-events.txt}: blocks of lines, each with a head line that starts with {@code machine}. */
final class EventTable {
    private EventTable() {}

    /** What is expected of one machine after one event. */
    record Cell(String machine, String event, String verdict) {}

    static List<Cell> read() throws IOException {
        try (InputStream in = EventTable.class.getResourceAsStream("machine-events.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return cells(text.lines().toList());
        }
    }

    private static List<Cell> cells(List<String> lines) {
        List<Cell> cells = new ArrayList<>();
        String[] head = {};
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.trim().split(" +", -1);
            if (words[0].equals("machine")) {
                head = words;
                continue;
            }
            if (words.length != head.length) {
                throw new IllegalStateException("a verdict for each event is missing: " + line);
            }
            for (int i = 1; i < words.length; i++) {
                cells.add(new Cell(words[0], head[i], words[i]));
            }
        }
        return cells;
    }
}
