package dev.licensing.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Any document under any name comes back as it was; any other name is refused. */
class DocumentPropertiesTest {
    private static final String ALLOWED =
            "\" is not allowed; allowed is 1 to 150 symbols of A-Z a-z 0-9 . _ - that begin with a letter or digit,"
                    + " such as license.lic";

    private Path folder;
    private LicenseStore store;

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("store");
        store = LicenseStore.directory(folder);
    }

    @AfterTry
    void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 60)
    void documents_come_back_as_they_were_and_are_listed(@ForAll("documents") Map<String, byte[]> documents)
            throws IOException {
        store.exclusively(change -> {
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                change.write(document.getKey(), document.getValue());
            }
            return "";
        });
        LicenseStore another = LicenseStore.directory(folder);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            assertThat(another.read(document.getKey())).hasValue(document.getValue());
        }
        assertThat(another.names()).containsExactlyElementsOf(new TreeMap<>(documents).keySet());
    }

    @Property
    void other_names_are_refused_everywhere(@ForAll("badNames") String name) throws IOException {
        refused(() -> store.read(name));
        refused(() -> store.write(name, new byte[1]));
        store.exclusively(documents -> {
            refused(() -> documents.read(name));
            refused(() -> documents.write(name, new byte[1]));
            refused(() -> documents.delete(name));
            return "";
        });
        assertThat(store.names()).isEmpty();
    }

    @Example
    void the_longest_name_has_150_symbols() throws IOException {
        store.write("a".repeat(150), new byte[1]);
        assertThat(store.names()).containsExactly("a".repeat(150));
        refused(() -> store.read("a".repeat(151)));
    }

    @Provide
    Arbitrary<Map<String, byte[]>> documents() {
        Arbitrary<byte[]> contents = Arbitraries.bytes().array(byte[].class).ofMaxSize(100_000);
        // In one case: where the file system ignores it, two names would be one document
        return Arbitraries.maps(names("abcxyz0189"), contents).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> badNames() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(160);
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("aZ0._-/\\ :\0\u00e9\uff21\u0661")
                .ofMaxLength(12);
        Arbitrary<String> known =
                Arbitraries.of("", ".", "..", ".lock", "../a", "a/b", "/etc/passwd", "-a", "_a", "a ", "a\n");
        return Arbitraries.oneOf(any, near, known).filter(name -> !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,149}"));
    }

    private static Arbitrary<String> names(String first) {
        return Arbitraries.strings()
                .withChars(first + "._-")
                .ofMinLength(1)
                .ofMaxLength(150)
                .filter(name -> first.indexOf(name.charAt(0)) >= 0);
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .withMessageStartingWith("document name: \"")
                .withMessageEndingWith(ALLOWED);
    }
}
