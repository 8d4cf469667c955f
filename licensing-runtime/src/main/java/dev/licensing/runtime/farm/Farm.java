package dev.licensing.runtime.farm;

import dev.licensing.core.usage.Usage;
import dev.licensing.verify.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The servers of an environment as they have left word in their store, for a page. Immutable.
 *
 * @param servers in the order of their names
 * @param inUse what all use together of the features that any server measures or counts; of peaks and rates what was in use a
 *     minute ago
 * @param highest the same, but of peaks and rates the highest of the calendar quarter
 * @param at when it was read, by the effective time of the server that has read it
 */
public record Farm(List<FarmServer> servers, Usage inUse, Usage highest, Instant at) {
    /** Copies the list. */
    public Farm {
        servers = List.copyOf(servers);
    }

    /**
     * The farm as JSON, for a page or a monitor of one's own.
     *
     * @return one JSON object on one line; {@code docs/farms.md} describes its members
     */
    public String toJson() {
        List<JsonWriter> written = new ArrayList<>();
        for (FarmServer server : servers) {
            written.add(json(server));
        }
        return new JsonWriter()
                .text("at", at.toString())
                .objects("servers", written)
                .object("inUse", json(inUse))
                .object("highest", json(highest))
                .toString();
    }

    private static JsonWriter json(FarmServer server) {
        JsonWriter json = new JsonWriter()
                .text("name", server.name())
                .text("role", server.role().id())
                .text("presence", server.presence().id())
                .text("lastSeen", server.lastSeen().toString())
                .text("state", server.state());
        if (server.version().isPresent()) {
            json.text("version", server.version().get().toString());
        }
        if (server.serialNumber().isPresent()) {
            json.text("serialNumber", server.serialNumber().get().toString());
        }
        if (server.leaseUntilExclusive().isPresent()) {
            json.text("leaseUntil", server.leaseUntilExclusive().get().toString());
        }
        return json;
    }

    private static JsonWriter json(Usage usage) {
        JsonWriter json = new JsonWriter();
        for (Map.Entry<String, Long> use : usage.byFeature().entrySet()) {
            json.whole(use.getKey(), use.getValue());
        }
        return json;
    }
}
