package dev.licensing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** The tests of one rule: that the library keeps it, and that it reports each of the classes that break it. */
final class HouseRule {
    private HouseRule() {}

    static List<DynamicTest> tests(ArchRule rule, JavaClasses library, Class<?>... breaches) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("the library keeps it", () -> rule.check(library)));
        for (Class<?> breach : breaches) {
            tests.add(fails(rule, new ClassFileImporter().importClasses(breach), breach.getSimpleName()));
        }
        return tests;
    }

    static DynamicTest fails(ArchRule rule, JavaClasses breach, String name) {
        return dynamicTest(
                "it reports " + name,
                () -> assertThat(rule.evaluate(breach).hasViolation()).isTrue());
    }
}
