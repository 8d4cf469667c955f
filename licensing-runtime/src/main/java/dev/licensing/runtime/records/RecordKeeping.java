package dev.licensing.runtime.records;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.license.License;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreReader;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import dev.licensing.verify.statement.UsageAudit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The records and audit files of a store, by their names. An audit file is made by writing it, and only then are the records of it
 * dropped; a record that continues an older file than the newest was interrupted in between, and is dropped when it is next read.
 */
public final class RecordKeeping {
    private static final String RECORDS = "usage-records.";
    private static final String AUDIT = "audit.";
    private static final String END = ".txt";
    private static final int DIGITS = 10;

    private RecordKeeping() {}

    /** Adds what a server has seen, while no other server does. */
    public static void add(LicenseStore store, License license, Instant now, Collection<RecordedUse> uses)
            throws IOException {
        String name = recordsName(license.activationCode());
        store.exclusively(documents -> {
            Optional<UsageRecords> found = read(documents, license.activationCode());
            if (found.isEmpty() && documents.read(name).isPresent()) {
                Log.get()
                        .warn(
                                "The document {} is damaged: what was recorded of the usage since the last audit is lost",
                                name);
            }
            UsageRecords records = found.isPresent()
                    ? found.get()
                    : UsageRecords.begin(license, now, newestFile(documents, license.activationCode()));
            documents.write(name, records.with(license, now, uses).toDocument());
            return name;
        });
    }

    /** What was used since the newest audit file; empty when nothing was recorded, or it is damaged. */
    public static Optional<UsageRecords> read(StoreReader store, ActivationCode code) throws IOException {
        Optional<byte[]> document = store.read(recordsName(code));
        Optional<UsageRecords> records = document.isPresent() ? UsageRecords.parse(document.get()) : Optional.empty();
        if (records.isEmpty()) {
            return Optional.empty();
        }
        long newest = newestFile(store, code);
        return newest > records.get().after()
                ? Optional.of(records.get().audited(newest, beginAfter(store, code, newest, records.get())))
                : records;
    }

    /** The activation codes under which something was recorded. */
    public static List<ActivationCode> codes(StoreReader store) throws IOException {
        List<ActivationCode> codes = new ArrayList<>();
        for (String name : store.names(RECORDS)) {
            if (name.endsWith(END)) {
                addCode(name.substring(RECORDS.length(), name.length() - END.length()), codes);
            }
        }
        return codes;
    }

    private static void addCode(String text, List<ActivationCode> codes) {
        try {
            ActivationCode code = ActivationCode.parse(text);
            if (code.toString().equals(text)) {
                codes.add(code);
            }
        } catch (InvalidCodeException e) {
            // A person has put a document of such a name there
        }
    }

    public static String recordsName(ActivationCode code) {
        return RECORDS + code + END;
    }

    public static String fileName(ActivationCode code, long number) {
        String digits = Long.toString(number);
        return AUDIT + code + "." + "0".repeat(DIGITS - digits.length()) + digits + END;
    }

    /** The names of all audit files, the oldest first. */
    public static List<String> fileNames(StoreReader store, ActivationCode code) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : store.names(AUDIT + code + ".")) {
            if (number(name, code) > 0) {
                names.add(name);
            }
        }
        return names;
    }

    /** The number of the newest audit file; 0 when there is none. */
    public static long newestFile(StoreReader store, ActivationCode code) throws IOException {
        long newest = 0;
        for (String name : store.names(AUDIT + code + ".")) {
            newest = Math.max(newest, number(name, code));
        }
        return newest;
    }

    private static long number(String name, ActivationCode code) {
        String start = AUDIT + code + ".";
        if (name.length() != start.length() + DIGITS + END.length() || !name.startsWith(start) || !name.endsWith(END)) {
            return 0;
        }
        long number = 0;
        for (int i = start.length(); i < start.length() + DIGITS; i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Instant beginAfter(StoreReader store, ActivationCode code, long number, UsageRecords records)
            throws IOException {
        Optional<byte[]> file = store.read(fileName(code, number));
        return file.isPresent()
                        && StatementReader.readAudit(file.get()) instanceof StatementReading.Signed<UsageAudit> signed
                ? signed.statement().until().plusSeconds(1)
                : records.sampled();
    }
}
