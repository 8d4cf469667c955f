package dev.licensing.testkit.farm;

import dev.licensing.runtime.farm.ServerRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Any history of a farm: servers start and stop, a standby is promoted and demoted, the store breaks, licenses are renewed, time
 * passes. After each step the model says what must be so: never a lease of an unlicensed key, never a refusal while a licensed
 * controller was there within the lease, always a refusal in the end without one.
 */
class FarmModelTest {
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("farm-model");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void of_a_farm_is_as_the_model_says(@ForAll("histories") ActionChain<FarmModel> history) {
        history.run().closeAll();
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    @AddLifecycleHook(OnRequest.class)
    void of_a_thousand_farms_is_as_the_model_says(@ForAll("histories") ActionChain<FarmModel> history) {
        history.run().closeAll();
    }

    /** It takes many minutes. */
    static final class OnRequest implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Boolean.getBoolean("histories")
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("a thousand histories are for the profile farms");
        }
    }

    @Provide
    Arbitrary<ActionChain<FarmModel>> histories() {
        return ActionChain.startWith(() -> new FarmModel(folder))
                .withAction(3, action("time passes", duration(), FarmModel::advance))
                .withAction(2, action("starts", server(), FarmModel::open))
                .withAction(2, action("stops", server(), FarmModel::close))
                .withAction(1, action("the standby becomes", Arbitraries.of(ServerRole.class), FarmModel::giveStandby))
                .withAction(1, action("the store is broken", Arbitraries.of(true, false), FarmModel::breakStore))
                .withAction(1, action("a renewal is installed on", server(), FarmModel::renew))
                .withMaxTransformations(30);
    }

    private static Arbitrary<String> server() {
        return Arbitraries.of(FarmModel.all());
    }

    private static Arbitrary<Duration> duration() {
        return Arbitraries.of(10, 60, 600, 3 * 24 * 60, 8 * 24 * 60).map(Duration::ofMinutes);
    }

    private static <T> Action.Independent<FarmModel> action(
            String name, Arbitrary<T> values, java.util.function.BiConsumer<FarmModel, T> step) {
        return () -> values.map(
                value -> Transformer.mutate(name + " " + value, (FarmModel model) -> step.accept(model, value)));
    }
}
