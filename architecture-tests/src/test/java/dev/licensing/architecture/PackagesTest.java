package dev.licensing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PackagesTest {
    private static final String BREACH = "dev.licensing.architecture.breach.";

    private static final ArchRule NO_CIRCLES =
            slices().matching("dev.licensing.(**)").should().beFreeOfCycles();

    private static final ArchRule AT_MOST_15_TYPES = classes().should(new HaveFewNeighbours(15));

    @TestFactory
    List<DynamicTest> no_packages_use_each_other_in_a_circle() {
        return tests(NO_CIRCLES, "circle");
    }

    @TestFactory
    List<DynamicTest> at_most_15_types_in_a_package() {
        return tests(AT_MOST_15_TYPES, "crowd");
    }

    private static List<DynamicTest> tests(ArchRule rule, String breach) {
        List<DynamicTest> tests = new ArrayList<>(HouseRule.tests(rule, Library.all()));
        tests.add(HouseRule.fails(rule, new ClassFileImporter().importPackages(BREACH + breach), breach));
        return tests;
    }
}
