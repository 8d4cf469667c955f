package dev.licensing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The classes of the library modules, without those of Bouncy Castle, which have their own authors' rules. */
final class Library {
    static final String RELOCATED = "dev.licensing.verify.bouncycastle";

    static final List<String> MODULES = List.of(
            "dev.licensing.core",
            "dev.licensing.hardware",
            "dev.licensing.verify",
            "dev.licensing.runtime",
            "dev.licensing.issue",
            "dev.licensing.testkit");

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPackages(MODULES)
            .that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(RELOCATED + "..")));

    private Library() {}

    static JavaClasses all() {
        return ALL;
    }

    /** The classes of a module; its name is the name of its topmost package. */
    static JavaClasses module(String name) {
        return ALL.that(JavaClass.Predicates.resideInAPackage(name + ".."));
    }

    /** The classes in packages that a module descriptor exports, to everyone or to some. */
    static JavaClasses exported() {
        return ALL.that(
                JavaClass.Predicates.resideInAnyPackage(exportedPackages().toArray(String[]::new)));
    }

    static Set<String> exportedPackages() {
        Set<String> packages = new TreeSet<>();
        for (String name : MODULES) {
            for (Exports exports : descriptor(name).exports()) {
                packages.add(exports.source());
            }
        }
        return packages;
    }

    private static ModuleDescriptor descriptor(String name) {
        return ModuleFinder.of(classPath())
                .find(name)
                .map(ModuleReference::descriptor)
                .orElseThrow(() -> new IllegalStateException("No module " + name + " on the class path"));
    }

    private static Path[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("licensing-"))
                .map(Path::of)
                .toArray(Path[]::new);
    }
}
