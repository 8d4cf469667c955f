package dev.licensing.examples.licensetool.store;

import dev.licensing.core.usage.Usage;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.runtime.farm.Farm;
import dev.licensing.runtime.farm.FarmServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The servers of a farm, a line each. */
record FarmAnswer(Farm farm) implements Answer {
    private static final String NOTHING = "-";

    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("at", farm.at().toString())
                .objects("servers", farm.servers(), FarmAnswer::write)
                .object("inUse", numbers(farm.inUse()))
                .object("highest", numbers(farm.highest()));
    }

    private static void write(JsonLine json, FarmServer server) {
        json.text("name", server.name())
                .text("role", server.role().id())
                .text("presence", server.presence().id())
                .text("lastSeen", server.lastSeen().toString())
                .text("state", server.state())
                .text("version", text(server.version()))
                .text("serialNumber", text(server.serialNumber()))
                .text("leaseUntil", text(server.leaseUntilExclusive()));
    }

    private static Map<String, String> numbers(Usage usage) {
        Map<String, String> numbers = new LinkedHashMap<>();
        usage.byFeature().forEach((feature, number) -> numbers.put(feature, Long.toString(number)));
        return numbers;
    }

    @Override
    public void writeTo(TextPage page) {
        if (farm.servers().isEmpty()) {
            page.line("No server has left word in this store: one does when it is opened with a role.");
            return;
        }
        page.row("Server", "Role", "Presence", "Last seen", "State", "Version", "Lease until", "Own serial number");
        for (FarmServer server : farm.servers()) {
            page.row(
                    server.name(),
                    server.role().id(),
                    server.presence().id(),
                    server.lastSeen().toString(),
                    server.state(),
                    text(server.version()).orElse(NOTHING),
                    text(server.leaseUntilExclusive()).orElse(NOTHING),
                    text(server.serialNumber()).orElse(NOTHING));
        }
        farm.inUse()
                .byFeature()
                .forEach((feature, number) -> page.line(feature + ": " + number + " in use, highest of this quarter "
                        + farm.highest().used(feature).orElse(number)));
    }

    private static Optional<String> text(Optional<?> value) {
        return value.map(Object::toString);
    }
}
