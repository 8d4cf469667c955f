package dev.licensing.runtime.presence;

import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.metering.ServerCount;
import dev.licensing.runtime.records.CheckedText;
import dev.licensing.runtime.store.StoreReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server says of itself to the others. Immutable. In the store it is a text:
 *
 * <pre>
 * server 1
 * instance 5b0f7a61c2d3e4f5
 * role front-end
 * running yes
 * version 11.4.2
 * at 2026-11-22T08:15:00Z
 * state Active
 * serial 4PT-5X0-00D-19C-70Z-QK5-8D1-T5V
 * lease 2026-11-29T08:00:00Z
 * count own AnonymousSessions 80 95
 * check 1c291ca3
 * </pre>
 *
 * <p>There is one spelling of each content, and nothing else is read.
 *
 * @param server its name
 * @param instance made anew at every start: it tells two servers of one name apart
 * @param role its role
 * @param running false once it has stopped in order
 * @param version the version that it runs
 * @param at when it said so, by its effective time, whole seconds in UTC
 * @param state the name of its license's state
 * @param serialNumber of its own hardware; empty when that says too little
 * @param leaseUntilExclusive the end of the lease that it has, or gives
 * @param counts what it uses
 */
public record Presence(
        String server,
        String instance,
        ServerRole role,
        boolean running,
        Optional<ProductVersion> version,
        Instant at,
        String state,
        Optional<SerialNumber> serialNumber,
        Optional<Instant> leaseUntilExclusive,
        List<ServerCount> counts) {
    /** How long a server may be silent: it speaks about once a minute. */
    public static final Duration TOLERATED_SILENCE = Duration.ofMinutes(3);

    private static final String PREFIX = "server.";
    private static final String END = ".txt";

    private static final String HEAD = "server 1";
    private static final int FIRST_COUNT = 9;

    public Presence {
        counts = List.copyOf(counts);
    }

    static String document(String server) {
        return PREFIX + server + END;
    }

    /** What all servers have said last, by their names. */
    static Map<String, byte[]> readAll(StoreReader store) throws IOException {
        Map<String, byte[]> byServer = new TreeMap<>();
        for (Map.Entry<String, byte[]> document :
                store.readAll(store.names(PREFIX)).entrySet()) {
            String name = document.getKey();
            if (name.endsWith(END) && name.length() > PREFIX.length() + END.length()) {
                byServer.put(name.substring(PREFIX.length(), name.length() - END.length()), document.getValue());
            }
        }
        return byServer;
    }

    byte[] toDocument() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        lines.add("instance " + instance);
        lines.add("role " + role.id());
        lines.add("running " + (running ? "yes" : "no"));
        lines.add("version " + Lines.orAbsent(version));
        lines.add("at " + at);
        lines.add("state " + state);
        lines.add("serial " + Lines.orAbsent(serialNumber));
        lines.add("lease " + Lines.orAbsent(leaseUntilExclusive));
        for (ServerCount count : counts) {
            lines.add("count " + Lines.word(count.kind()) + " " + count.feature() + " " + count.current() + " "
                    + count.highest());
        }
        return CheckedText.write(lines);
    }

    /** The presence of a document; empty when it is none that {@link #toDocument} writes. */
    static Optional<Presence> parse(String server, byte[] document) {
        Optional<List<String>> lines = CheckedText.read(document);
        if (lines.isEmpty() || lines.get().size() < FIRST_COUNT) {
            return Optional.empty();
        }
        try {
            Presence presence = ofLines(server, lines.get());
            return Arrays.equals(presence.toDocument(), document) ? Optional.of(presence) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Presence ofLines(String server, List<String> lines) {
        List<ServerCount> counts = new ArrayList<>();
        for (int i = FIRST_COUNT; i < lines.size(); i++) {
            String[] words = Lines.words(lines.get(i), 5);
            counts.add(new ServerCount(
                    Lines.kind(words[1]), Lines.feature(words[2]), Lines.amount(words[3]), Lines.amount(words[4])));
        }
        Optional<String> version = Lines.presentOf(Lines.value(lines, 4, "version"));
        Optional<String> serialNumber = Lines.presentOf(Lines.value(lines, 7, "serial"));
        Optional<String> lease = Lines.presentOf(Lines.value(lines, 8, "lease"));
        return new Presence(
                server,
                Lines.value(lines, 1, "instance"),
                ServerRole.ofId(Lines.value(lines, 2, "role")).orElse(ServerRole.FRONT_END),
                Lines.value(lines, 3, "running").equals("yes"),
                version.isPresent() ? Optional.of(ProductVersion.parse(version.get())) : Optional.empty(),
                CheckedText.instant(Lines.value(lines, 5, "at")),
                Lines.value(lines, 6, "state"),
                serialNumber.isPresent() ? Optional.of(SerialNumber.parse(serialNumber.get())) : Optional.empty(),
                lease.isPresent() ? Optional.of(CheckedText.instant(lease.get())) : Optional.empty(),
                counts);
    }
}
