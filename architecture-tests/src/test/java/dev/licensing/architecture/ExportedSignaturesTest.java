package dev.licensing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.licensing.architecture.breach.ExtendsJackson;
import dev.licensing.architecture.breach.ReturnsBouncyCastle;
import dev.licensing.architecture.breach.ReturnsJackson;
import dev.licensing.architecture.breach.TakesRelocated;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is used inside stays inside: the next version may do without it. */
class ExportedSignaturesTest {
    private static final ArchRule NOTHING_OF_OTHERS = classes()
            .should(new NotShow(resideInAnyPackage(
                    "tools.jackson..", "com.fasterxml..", "oshi..", "org.bouncycastle..", Library.RELOCATED + "..")));

    @TestFactory
    List<DynamicTest> they_name_nothing_of_jackson_bouncy_castle_or_oshi() {
        return HouseRule.tests(
                NOTHING_OF_OTHERS,
                Library.exported(),
                ReturnsJackson.class,
                ExtendsJackson.class,
                ReturnsBouncyCastle.class,
                TakesRelocated.class);
    }
}
