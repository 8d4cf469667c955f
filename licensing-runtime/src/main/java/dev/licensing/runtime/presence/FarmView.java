package dev.licensing.runtime.presence;

import dev.licensing.core.usage.Usage;
import dev.licensing.runtime.farm.Farm;
import dev.licensing.runtime.farm.FarmServer;
import dev.licensing.runtime.store.StoreReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the whole farm for a page. */
public final class FarmView {
    private FarmView() {}

    public static Farm read(StoreReader store, Instant now) throws IOException {
        List<FarmServer> servers = new ArrayList<>();
        for (Map.Entry<String, byte[]> document : Presence.readAll(store).entrySet()) {
            Optional<Presence> presence = Presence.parse(document.getKey(), document.getValue());
            if (presence.isPresent()) {
                servers.add(server(presence.get(), now));
            }
        }
        Optional<byte[]> document = store.read(FarmTotals.DOCUMENT);
        FarmTotals totals =
                document.isPresent() ? FarmTotals.parse(document.get()).orElse(FarmTotals.NONE) : FarmTotals.NONE;
        Map<String, Long> inUse = new TreeMap<>();
        Map<String, Long> highest = new TreeMap<>();
        for (Map.Entry<String, FarmTotals.Total> total : totals.totals().entrySet()) {
            inUse.put(total.getKey(), total.getValue().current());
            highest.put(total.getKey(), total.getValue().highest());
        }
        return new Farm(servers, new Usage(inUse), new Usage(highest), now);
    }

    private static FarmServer server(Presence presence, Instant now) {
        FarmServer.Presence there = FarmServer.Presence.RUNNING;
        if (!presence.running()) {
            there = FarmServer.Presence.STOPPED;
        } else if (presence.at().plus(Presence.TOLERATED_SILENCE).isBefore(now)) {
            there = FarmServer.Presence.SILENT;
        }
        return new FarmServer(
                presence.server(),
                presence.role(),
                there,
                presence.at(),
                presence.version(),
                presence.state(),
                presence.serialNumber(),
                presence.leaseUntilExclusive());
    }
}
