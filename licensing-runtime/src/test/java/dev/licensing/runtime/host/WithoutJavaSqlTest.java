package dev.licensing.runtime.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.store.Child;
import dev.licensing.runtime.store.LicenseStore;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a package that the library does not have. A host that keeps its documents in a folder may run in an image of Java without databases. */
class WithoutJavaSqlTest {
    @TempDir
    Path folder;

    @Test
    void a_store_in_a_folder_works_on_the_class_path_of_a_java_without_databases() throws Exception {
        assertThat(output("--limit-modules", "java.base")).isEqualTo("false [license.lic]");
    }

    @Test
    void a_store_in_a_folder_works_on_the_module_path_of_a_java_without_databases() throws Exception {
        String library = Path.of(LicenseStore.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> others = new ArrayList<>(List.of(library));
        for (String entry : Child.classPath()) {
            if (entry.contains("licensing-") || entry.contains("slf4j")) {
                others.add(entry);
            }
        }
        assertThat(output(
                        "--limit-modules",
                        "java.base,dev.licensing.runtime",
                        "--add-modules",
                        "dev.licensing.runtime",
                        "-p",
                        String.join(File.pathSeparator, others)))
                .isEqualTo("true [license.lic]");
    }

    private String output(String... options) throws Exception {
        Process process = Child.start(List.of(options), Folder.class, folder.toString());
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    /** A program that uses a store in a folder, and says whether the library is a module and what it found. */
    public static final class Folder {
        private Folder() {}

        public static void main(String[] arguments) throws Exception {
            if (ModuleLayer.boot().findModule("java.sql").isPresent()) {
                throw new IllegalStateException("java.sql is there");
            }
            LicenseStore store = LicenseStore.directory(Path.of(arguments[0]));
            store.exclusively(documents -> {
                documents.write("license.lic", new byte[1]);
                return "";
            });
            System.out.print(LicenseStore.class.getModule().isNamed() + " " + store.names());
        }
    }
}
