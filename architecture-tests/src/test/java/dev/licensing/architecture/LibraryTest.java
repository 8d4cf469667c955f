package dev.licensing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules over no classes would all be kept. */
class LibraryTest {
    static List<String> modules() {
        return Library.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_module_has_classes_to_judge(String module) {
        assertThat(Library.module(module)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_module_exports_something(String module) {
        assertThat(Library.exportedPackages()).anyMatch(exported -> exported.startsWith(module));
    }

    @Test
    void relocated_classes_are_judged_by_their_authors() {
        assertThat(Library.all()).noneMatch(type -> type.getPackageName().startsWith(Library.RELOCATED));
    }
}
