package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many trees that were made to break the reader: known machines with strokes by a fixed seed. */
@Timeout(120)
class HostileTreesTest {
    private static final int TREES = 240;
    /** How many may have the stroke that takes longest. */
    private static final int COSTLY_TREES = 40;
    /** Files have 3 seconds; the rest is for a machine that has much else to do. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private static final List<Machine> MACHINES = List.of(Machine.values());
    private static final List<HostileStroke> STROKES = List.of(HostileStroke.values());
    private static final List<PlatformClass> CLASSES = List.of(PlatformClass.values());
    private static final Map<HostileStroke, Integer> DONE = new EnumMap<>(HostileStroke.class);

    @TempDir(factory = InMemory.class)
    private static Path root;

    private final TestTree tree = new TestTree(root.resolve("copy"));

    @BeforeAll
    static void makeOutside() throws InterruptedException {
        new TestTree(root)
                .file("/outside/file", HostileStroke.MARK)
                .file("/outside/sda/serial", HostileStroke.MARK)
                .fifo("/outside/fifo");
    }

    @AfterEach
    void removeTree() {
        new TestTree(root).remove("/copy");
    }

    static IntStream trees() {
        return IntStream.range(0, TREES);
    }

    @ParameterizedTest(name = "tree {0}")
    @MethodSource("trees")
    void a_hostile_tree_has_an_answer_for_every_slot_in_time(int number) {
        Random random = new Random(20_261_122L + number);
        Machine machine = random.nextBoolean() ? Machine.DELL : MACHINES.get(number % MACHINES.size());
        machine.in(tree);
        // The first stroke of a tree goes round all of them
        List<HostileStroke> strokes = new ArrayList<>(List.of(STROKES.get(number % STROKES.size())));
        for (int i = random.nextInt(6); i > 0; i--) {
            strokes.add(STROKES.get(random.nextInt(STROKES.size())));
        }
        strokes.removeIf(stroke -> stroke == HostileStroke.TEN_THOUSAND_ENTRIES && number >= COSTLY_TREES);
        for (HostileStroke stroke : strokes) {
            strike(stroke, random);
        }

        assertAnswers(tree.source(), CLASSES.get(random.nextInt(CLASSES.size())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void files_that_vanish_and_change_while_they_are_read_have_an_answer(long seed) throws InterruptedException {
        FingerprintSource source = Machine.DELL.in(tree).source();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        Thread vandal = new Thread(() -> vandalize(new Random(seed), over, changes));
        vandal.start();
        try {
            for (int i = 0; i < 20 || changes.get() < 50; i++) {
                assertAnswers(source, PlatformClass.PHYSICAL);
            }
        } finally {
            over.set(true);
            vandal.join();
        }
    }

    @AfterAll
    static void everyStrokeWasDone() {
        assertThat(DONE).containsOnlyKeys(HostileStroke.values());
    }

    private void vandalize(Random random, AtomicBoolean over, AtomicInteger changes) {
        HostileStroke[] quick = {
            HostileStroke.HUGE_FILE,
            HostileStroke.BINARY_JUNK,
            HostileStroke.MARKED_TEXT,
            HostileStroke.NOTHING,
            HostileStroke.LINK_TO_ITSELF,
            HostileStroke.LINK_OUT_OF_THE_TREE,
            HostileStroke.FOLDER_FOR_FILE,
            HostileStroke.NAMES_OF_TWO_LINES,
        };
        while (!over.get()) {
            strike(quick[random.nextInt(quick.length)], random);
            if (changes.incrementAndGet() % 10 == 0) {
                new TestTree(root).remove("/copy/sys");
                Machine.DELL.in(tree);
            }
        }
    }

    /** What an earlier stroke took the place of cannot be struck; but then that one was done. */
    private void strike(HostileStroke stroke, Random random) {
        try {
            stroke.on(tree, root.resolve("outside"), random);
            DONE.merge(stroke, 1, Integer::sum);
        } catch (UncheckedIOException e) {
            assertThat(e.getCause()).isInstanceOf(IOException.class);
        }
    }

    private static void assertAnswers(FingerprintSource source, PlatformClass platformClass) {
        long start = System.nanoTime();
        Fingerprint asItIs = source.read();
        Fingerprint asOther = source.read(1, platformClass);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST.multipliedBy(2));
        assertAnswer(asItIs);
        assertAnswer(asOther);
        assertThat(Enrolment.of(asItIs).toString()).doesNotContainIgnoringCase(HostileStroke.MARK);
    }

    private static void assertAnswer(Fingerprint fingerprint) {
        assertThat(fingerprint.slots()).containsOnlyKeys(ComponentSlot.values());
        for (SlotReading reading : fingerprint.slots().values()) {
            assertThat(reading.status()).isNotNull();
            assertThat(reading.reason()).isNotBlank().isPrintable();
        }
        assertThat(fingerprint.toString())
                .doesNotContainIgnoringCase(HostileStroke.MARK)
                .doesNotContain(root.toString());
    }
}
