package dev.licensing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import dev.licensing.architecture.breach.AddsProvider;
import dev.licensing.architecture.breach.BuildsProcess;
import dev.licensing.architecture.breach.Deserializes;
import dev.licensing.architecture.breach.RunsProcess;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** In its host's process the library changes nothing that others share and opens no door into it. */
class GoodGuestTest {
    private static final ArchRule NO_SECURITY_PROVIDER = noClasses()
            .should()
            .accessTargetWhere(Targets.named("java.security.Security", "addProvider", "insertProviderAt"));

    private static final ArchRule NO_OTHER_PROCESS = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class)
            .orShould()
            .accessTargetWhere(Targets.named("java.lang.Runtime", "exec"));

    private static final ArchRule NO_OBJECTS_FROM_BYTES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.beans.XMLDecoder");

    @TestFactory
    List<DynamicTest> no_security_provider_is_registered() {
        return HouseRule.tests(NO_SECURITY_PROVIDER, Library.all(), AddsProvider.class);
    }

    @TestFactory
    List<DynamicTest> no_other_process_is_started() {
        return HouseRule.tests(NO_OTHER_PROCESS, Library.all(), BuildsProcess.class, RunsProcess.class);
    }

    @TestFactory
    List<DynamicTest> no_objects_are_made_from_bytes() {
        return HouseRule.tests(NO_OBJECTS_FROM_BYTES, Library.all(), Deserializes.class);
    }
}
