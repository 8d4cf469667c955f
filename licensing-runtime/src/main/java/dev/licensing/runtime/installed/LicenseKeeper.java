package dev.licensing.runtime.installed;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps up with the license of a store that others change too. What cannot be read or written now leaves what is known as it is, and
 * is tried again at the next look. Not thread-safe.
 */
public final class LicenseKeeper {
    private static final String STANDS_IN = "what was known before";

    private final LicenseStore store;
    private final LicenseShelf shelf;
    private final boolean keepsSightings;
    private ShelfDocuments seen = ShelfDocuments.NONE;
    private ShelfContents contents;
    private Optional<String> trouble = Optional.empty();
    private Optional<Unkept> unkept = Optional.empty();

    /** One that keeps no sightings leaves those alone that servers have kept. */
    public LicenseKeeper(LicenseStore store, LicenseShelf shelf, boolean keepsSightings) {
        this.store = store;
        this.shelf = shelf;
        this.keepsSightings = keepsSightings;
        this.contents = shelf.empty();
    }

    /** What the store amounts to, as last seen. */
    public ShelfContents contents() {
        return contents;
    }

    /** What keeps the store from being read or written; empty when nothing does. */
    public Optional<Finding> trouble() {
        return trouble.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingCode.STORE_DAMAGED, new Evidence.Defect("what is new", trouble.get(), STANDS_IN)));
    }

    /**
     * Looks whether anybody has changed the store, and settles what is to be settled.
     *
     * @param now the time that no clock's mistake has brought about
     */
    public void look(Judge judge, Instant now) {
        try {
            ShelfDocuments documents = ShelfDocuments.read(store);
            requireLicense(documents);
            if (!documents.sameAs(seen) || LicenseShelf.isDue(contents, now)) {
                take(documents, judge);
                settle(judge, now);
            }
            if (unkept.isPresent()) {
                write(unkept.get());
            }
            trouble = Optional.empty();
        } catch (IOException e) {
            // So that all of it is done again
            seen = ShelfDocuments.NONE;
            complain(e);
        }
    }

    /** Of a disk that is not mounted any more an empty folder stays; and nobody takes a license away by deleting all that there is. */
    private void requireLicense(ShelfDocuments documents) throws IOException {
        if (contents.installed().isPresent() && documents.sameAs(ShelfDocuments.NONE)) {
            throw new IOException("the license and all that belongs to it are gone from " + store
                    + "; mount its disk or put them back, or restart this program to begin without a license");
        }
    }

    /** Installs a file, or says why not. */
    public Delivery deliver(byte[] file, Judge judge, boolean allowOlder, Instant now) throws IOException {
        Delivery delivery = store.exclusively(documents -> shelf.deliver(documents, file, judge, allowOlder, now));
        try {
            take(ShelfDocuments.read(store), judge);
        } catch (IOException e) {
            // What was done is done: the next look finds it
            complain(e);
        }
        return delivery;
    }

    /** Keeps what was seen of the hardware under a license. */
    public void keep(LicenseId license, HardwareSighting sighting) {
        if (!keepsSightings) {
            return;
        }
        contents = contents.withSightings(contents.sightings().with(license, sighting));
        Unkept news = new Unkept(license, sighting);
        unkept = Optional.of(news);
        try {
            write(news);
        } catch (IOException e) {
            complain(e);
        }
    }

    private void write(Unkept news) throws IOException {
        store.exclusively(documents -> {
            shelf.keep(documents, news.license(), news.sighting());
            return news;
        });
        unkept = Optional.empty();
    }

    private void take(ShelfDocuments documents, Judge judge) {
        seen = documents;
        contents = shelf.look(documents, judge);
        if (unkept.isPresent()) {
            contents = contents.withSightings(contents.sightings()
                    .with(unkept.get().license(), unkept.get().sighting()));
        }
    }

    private void settle(Judge judge, Instant now) throws IOException {
        if (!shelf.isSettled(seen, contents, judge, now)) {
            store.exclusively(documents -> {
                shelf.settle(documents, judge, now);
                return now;
            });
            take(ShelfDocuments.read(store), judge);
        }
    }

    /** Once, until it has worked again or is another trouble. */
    private void complain(IOException e) {
        Optional<String> words = Optional.of(String.valueOf(e.getMessage()));
        if (!words.equals(trouble)) {
            Log.get().warn("The store of licenses cannot be used; what is known stays as it is: {}", e.getMessage());
            trouble = words;
        }
    }

    /** What was seen of the hardware and could not be written yet. */
    private record Unkept(LicenseId license, HardwareSighting sighting) {}
}
