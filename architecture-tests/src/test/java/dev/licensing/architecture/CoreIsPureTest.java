package dev.licensing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.licensing.architecture.breach.ChangesStatics;
import dev.licensing.architecture.breach.Logs;
import dev.licensing.architecture.breach.ReadsClock;
import dev.licensing.architecture.breach.ReadsFile;
import dev.licensing.architecture.breach.TakesClock;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Core answers from what it is given: the same question has the same answer anywhere and at any time. */
class CoreIsPureTest {
    private static final JavaClasses CORE = Library.module("dev.licensing.core");

    private static final ArchRule NO_INPUT_OR_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.channels..", "java.nio.file..", "java.net..");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Date.class, Calendar.class)
            .orShould()
            .accessTargetWhere(Targets.named("java.time.", "now"))
            .orShould()
            .accessTargetWhere(Targets.named("java.lang.System", "currentTimeMillis", "nanoTime"));

    private static final ArchRule NO_LOGGING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(System.Logger.class)
            .orShould()
            .accessTargetWhere(Targets.named("java.lang.System", "out", "err"));

    private static final ArchRule NO_STATICS_THAT_CHANGE =
            fields().that().areStatic().should().beFinal();

    @TestFactory
    List<DynamicTest> no_input_or_output() {
        return HouseRule.tests(NO_INPUT_OR_OUTPUT, CORE, ReadsFile.class);
    }

    @TestFactory
    List<DynamicTest> no_clock() {
        return HouseRule.tests(NO_CLOCK, CORE, ReadsClock.class, TakesClock.class);
    }

    @TestFactory
    List<DynamicTest> no_logging() {
        return HouseRule.tests(NO_LOGGING, CORE, Logs.class);
    }

    @TestFactory
    List<DynamicTest> no_statics_that_change() {
        return HouseRule.tests(NO_STATICS_THAT_CHANGE, CORE, ChangesStatics.class);
    }
}
