package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.licensing.core.InvalidValueException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class LicenseStoreContract {
    static final byte[] ONE = "one".getBytes(UTF_8);
    static final byte[] TWO = "two".getBytes(UTF_8);

    LicenseStore store;

    /** {@return a new empty store} */
    abstract LicenseStore open() throws Exception;

    /** {@return the same store, as another server has it} */
    abstract LicenseStore again() throws Exception;

    @BeforeEach
    void open_an_empty_store() throws Exception {
        store = open();
    }

    @Test
    void a_new_store_is_empty() throws IOException {
        assertThat(store.read("license.lic")).isEmpty();
        assertThat(store.readAll(List.of("license.lic", "b"))).isEmpty();
        assertThat(store.readAll(List.of())).isEmpty();
        assertThat(store.names()).isEmpty();
        assertThat(store.names("license")).isEmpty();
    }

    @Test
    void what_one_server_wrote_another_one_reads_until_it_is_written_anew() throws Exception {
        store.write("license.lic", ONE);
        store.write("empty", new byte[0]);
        LicenseStore other = again();
        assertThat(other.read("license.lic")).hasValue(ONE);
        assertThat(other.read("empty")).hasValue(new byte[0]);
        other.write("license.lic", TWO);
        assertThat(store.read("license.lic")).hasValue(TWO);
        assertThat(store.readAll(List.of("license.lic", "empty", "missing", "empty")))
                .containsOnlyKeys("license.lic", "empty")
                .containsEntry("license.lic", TWO);
    }

    @Test
    void a_document_of_8_mib_comes_back_and_a_larger_one_is_refused() throws IOException {
        byte[] largest = new byte[8 * 1024 * 1024];
        new Random(8).nextBytes(largest);
        store.write("largest", largest);
        assertThat(store.read("largest")).hasValue(largest);
        byte[] larger = new byte[largest.length + 1];
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> store.write("largest", larger))
                .withMessage("content of largest: \"8388609 bytes\" is not allowed; allowed is at most 8388608 bytes");
        store.exclusively(documents -> {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> documents.write("largest", larger));
            return "";
        });
        assertThat(store.read("largest")).hasValue(largest);
    }

    @Test
    void names_come_in_order_and_by_how_they_begin() throws IOException {
        for (String name : List.of("usage_b", "usageXb", "Usage", "usage_a", "license.lic", "0", "usage")) {
            store.write(name, ONE);
        }
        assertThat(store.names())
                .containsExactly("0", "Usage", "license.lic", "usage", "usageXb", "usage_a", "usage_b");
        assertThat(store.names("usage_")).containsExactly("usage_a", "usage_b");
        assertThat(store.names("")).isEqualTo(store.names());
        for (String none : List.of("%", "_", "usage%", "usage'", ".", "usage!_", "\0")) {
            assertThat(store.names(none)).isEmpty();
        }
    }

    @Test
    void a_change_reads_lists_and_deletes_what_it_wrote() throws Exception {
        store.write("old", ONE);
        List<String> names = store.exclusively(documents -> {
            documents.write("b", ONE);
            documents.write("a", TWO);
            documents.write("b", TWO);
            assertThat(documents.read("b")).hasValue(TWO);
            assertThat(documents.read("c")).isEmpty();
            assertThat(documents.readAll(List.of("a", "old", "c"))).containsOnlyKeys("a", "old");
            assertThat(documents.readAll(List.of())).isEmpty();
            assertThat(documents.names()).containsExactly("a", "b", "old");
            assertThat(documents.names("o")).containsExactly("old");
            documents.delete("b");
            documents.delete("never-there");
            assertThat(documents.read("b")).isEmpty();
            return documents.names("");
        });
        assertThat(names).containsExactly("a", "old");
        assertThat(again().names()).containsExactly("a", "old");
        assertThat(again().read("a")).hasValue(TWO);
    }

    @Test
    void what_a_change_throws_is_thrown_and_the_store_is_free_again() throws Exception {
        IOException failure = new IOException("the vendor says no");
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatIllegalStateException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    throw new IllegalStateException("a bug");
                }));
        assertThat(again().<String>exclusively(documents -> "free")).isEqualTo("free");
    }

    @Test
    void documents_cannot_be_used_after_their_change() throws IOException {
        AtomicReference<StoreDocuments> kept = new AtomicReference<>();
        store.exclusively(documents -> {
            kept.set(documents);
            return "";
        });
        String message = "this change of the license store is over; begin another to read or write";
        StoreDocuments over = kept.get();
        assertThatIllegalStateException().isThrownBy(() -> over.write("a", ONE)).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> over.read("a")).withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> over.readAll(List.of("a")))
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(over::names).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> over.names("a")).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> over.delete("a")).withMessage(message);
        assertThat(store.names()).isEmpty();
    }

    @Test
    void a_change_within_a_change_is_refused_at_once_and_a_write_of_ones_own_is_not() throws IOException {
        store.exclusively(documents -> {
            documents.write("a", ONE);
            store.write("mark", ONE);
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.exclusively(inner -> inner))
                    .withMessage(
                            "a change of the license store begins another; use the documents that the first one was given");
            return "";
        });
        assertThat(store.readAll(List.of("a", "mark"))).containsOnlyKeys("a", "mark");
    }

    @Test
    void an_interrupted_thread_reads_and_writes_nothing_and_stays_interrupted() throws Exception {
        store.write("license.lic", ONE);
        Thread.currentThread().interrupt();
        assertThatIOException()
                .isThrownBy(() -> store.write("license.lic", TWO))
                .withMessageStartingWith("license.lic cannot be written in the license store ")
                .withMessageEndingWith(": the thread was interrupted; try again");
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> ""))
                .withMessageEndingWith(" cannot be locked for a change: the thread was interrupted; try again");
        assertThat(Thread.interrupted()).isTrue();
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    Thread.currentThread().interrupt();
                    documents.write("license.lic", TWO);
                    return "";
                }))
                .withMessageEndingWith(": the thread was interrupted; try again");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(again().read("license.lic")).hasValue(ONE);
    }

    @Test
    void other_names_are_refused() throws IOException {
        for (String name : List.of("", ".lock", "a/b", "\u00e4", "a".repeat(151))) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> store.read(name));
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> store.readAll(List.of("a", name)));
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> store.write(name, ONE));
            store.exclusively(documents -> {
                assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> documents.read(name));
                assertThatExceptionOfType(InvalidValueException.class)
                        .isThrownBy(() -> documents.readAll(List.of(name)));
                assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> documents.write(name, ONE));
                assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> documents.delete(name));
                return Map.of();
            });
        }
    }
}
