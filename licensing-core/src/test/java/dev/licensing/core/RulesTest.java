package dev.licensing.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** The list of the domain's rules in this module's RULES.md names tests that are there. */
class RulesTest {
    private static final Pattern TEST = Pattern.compile("`([a-z.]*)\\.([A-Z]\\w*)\\.(\\w+)`");

    @TestFactory
    List<DynamicTest> every_rule_names_a_test_that_is_there() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String rule : rules()) {
            tests.add(dynamicTest(rule.split("\\|", -1)[2].strip(), () -> assertThatItsTestsAreThere(rule)));
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests;
    }

    @Test
    void a_test_that_is_not_there_is_missed() {
        assertThat(isTest("license.StateBoundariesTest", "no_such_test")).isFalse();
        assertThat(isTest("license.NoSuchTest", "no_such_test")).isFalse();
        assertThat(isTest("license.Licenses", "activationCode")).as("a helper").isFalse();
        assertThat(isTest("RulesTest", "a_test_that_is_not_there_is_missed")).isTrue();
    }

    /** The rows of the tables, without their heads: "| where | rule | tests |". */
    private static List<String> rules() throws IOException {
        return Files.readAllLines(Path.of("RULES.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Where "))
                .toList();
    }

    private static void assertThatItsTestsAreThere(String rule) {
        Matcher named = TEST.matcher(rule);
        int tests = 0;
        while (named.find()) {
            assertThat(isTest(named.group(1) + "." + named.group(2), named.group(3)))
                    .as(named.group())
                    .isTrue();
            tests++;
        }
        assertThat(tests).as("tests of the rule").isPositive();
        assertThat(tests).as("every name in backquotes is a test").isEqualTo(backquoted(rule));
    }

    private static int backquoted(String rule) {
        String lastColumn = rule.split("\\|", -1)[3];
        return (int) (lastColumn.chars().filter(symbol -> symbol == '`').count() / 2);
    }

    private static boolean isTest(String className, String methodName) {
        try {
            return Arrays.stream(
                            Class.forName("dev.licensing.core." + className).getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(methodName) && isRun(method));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isRun(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)
                || method.isAnnotationPresent(TestFactory.class)
                || method.isAnnotationPresent(Property.class)
                || method.isAnnotationPresent(Example.class);
    }
}
