package dev.licensing.runtime.metering;

import static dev.licensing.runtime.metering.Shown.REQUESTS;
import static dev.licensing.runtime.metering.Shown.SESSIONS;
import static dev.licensing.runtime.metering.Shown.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import dev.licensing.runtime.records.MemoryStore;
import dev.licensing.runtime.records.RecordKeeping;
import dev.licensing.runtime.records.RecordedUse;
import dev.licensing.runtime.records.SignedLicense;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** It is 08:15 when a server starts. */
class UsageKeeperTest {
    private final License license = SignedLicense.typed().license();
    private final MemoryStore store = new MemoryStore();
    private final Shown shown = new Shown();
    private ServerUsage usage = new ServerUsage(shown);
    private UsageKeeper keeper = keeper("one");

    private UsageKeeper keeper(String server) {
        return new UsageKeeper(store, server, shown, shown, usage);
    }

    private void restart() {
        usage = new ServerUsage(shown);
        keeper = keeper("one");
    }

    private void lookAfter(Duration time) {
        shown.pass(time);
        keeper.look(Optional.of(license));
    }

    private void enter(int sessions) {
        for (int i = 0; i < sessions; i++) {
            usage.enter(SESSIONS);
        }
    }

    private List<String> recorded() throws IOException {
        return RecordKeeping.read(store, license.activationCode()).orElseThrow().uses().stream()
                .map(use -> use.at() + " " + use.feature() + " " + use.used() + " " + use.server())
                .toList();
    }

    @Test
    void counts_are_written_at_most_once_a_minute_and_only_when_they_changed() {
        enter(1);
        for (int i = 0; i < 24; i++) {
            lookAfter(Duration.ofSeconds(5));
        }
        assertThat(store.names()).containsExactly("usage.one.txt");
        assertThat(store.writes()).isEqualTo(1);
        enter(1);
        lookAfter(Duration.ofSeconds(5));
        lookAfter(Duration.ofMinutes(1));
        assertThat(store.writes()).isEqualTo(2);
    }

    @Test
    void peaks_and_the_running_window_survive_a_restart() {
        enter(4);
        usage.use(REQUESTS, 9);
        lookAfter(Duration.ofSeconds(59));
        lookAfter(Duration.ofSeconds(1));
        shown.pass(Duration.ofMinutes(-1));
        restart();
        assertThat(usage.current().used("Sessions")).hasValue(4);
        assertThat(usage.current().used("Requests")).hasValue(9);
        assertThat(usage.use(REQUESTS, 2).isPermitted()).isFalse();
        assertThat(usage.use(REQUESTS, 1).isPermitted()).isTrue();
        enter(5);
        assertThat(usage.current().used("Sessions")).hasValue(5);
    }

    @Test
    void damaged_counts_begin_anew() throws IOException {
        enter(4);
        keeper.close(Optional.empty());
        store.write("usage.one.txt", "usage 1\nat yesterday\n".getBytes(StandardCharsets.US_ASCII));
        restart();
        assertThat(usage.current().byFeature()).isEmpty();
        enter(1);
        keeper.close(Optional.empty());
        restart();
        assertThat(usage.current().used("Sessions")).hasValue(1);
    }

    @Test
    void the_highest_of_a_quarter_ends_with_it() {
        enter(4);
        lookAfter(Duration.ofHours(1));
        usage.leave(SESSIONS);
        lookAfter(Duration.ofDays(30));
        assertThat(usage.current().used("Sessions")).hasValue(4);
        lookAfter(Duration.ofDays(15));
        assertThat(usage.current().used("Sessions")).hasValue(3);
    }

    @Test
    void a_quarter_that_ends_while_the_server_is_off_is_over_too() {
        enter(4);
        keeper.close(Optional.empty());
        shown.pass(Duration.ofDays(60));
        restart();
        assertThat(usage.current().used("Sessions")).hasValue(0);
    }

    @Test
    void every_hour_the_highest_of_the_hour_is_recorded_and_the_highest_of_a_day_is_kept() throws IOException {
        usage.measure(USERS, () -> 70);
        enter(3);
        lookAfter(Duration.ofMinutes(44));
        assertThat(store.names()).noneMatch(name -> name.startsWith("usage-records"));
        usage.leave(SESSIONS);
        lookAfter(Duration.ofMinutes(1));
        assertThat(recorded())
                .containsExactly("2026-11-22T09:00:00Z Sessions 3 one", "2026-11-22T09:00:00Z Users 70 one");
        enter(2);
        usage.measure(USERS, () -> 60);
        lookAfter(Duration.ofHours(1));
        assertThat(recorded())
                .containsExactly("2026-11-22T09:00:00Z Users 70 one", "2026-11-22T10:00:00Z Sessions 4 one");
    }

    @Test
    void what_could_not_be_recorded_is_recorded_later() throws IOException {
        enter(3);
        store.failAfter(0, false);
        lookAfter(Duration.ofHours(1));
        usage.leave(SESSIONS);
        lookAfter(Duration.ofDays(1));
        store.work();
        lookAfter(Duration.ofSeconds(5));
        assertThat(recorded())
                .containsExactly("2026-11-22T09:15:00Z Sessions 3 one", "2026-11-23T09:15:00Z Sessions 3 one");
    }

    @Test
    void what_a_server_had_not_recorded_when_it_was_killed_is_recorded_after_its_restart() throws IOException {
        enter(3);
        lookAfter(Duration.ofMinutes(1));
        shown.pass(Duration.ofDays(2));
        restart();
        keeper.look(Optional.of(license));
        assertThat(recorded()).containsExactly("2026-11-22T08:16:00Z Sessions 3 one");
    }

    @Test
    void servers_record_side_by_side() throws IOException {
        enter(3);
        UsageKeeper other = new UsageKeeper(store, "two", shown, shown, usage);
        keeper.sample(license);
        other.sample(license);
        assertThat(recorded()).hasSize(2);
        List<RecordedUse> together = RecordKeeping.read(store, license.activationCode())
                .orElseThrow()
                .ofEnvironment(10);
        assertThat(together)
                .singleElement()
                .satisfies(use -> assertThat(use.used()).isEqualTo(6));
    }

    @Test
    void a_feature_that_is_not_granted_is_not_recorded() throws IOException {
        enter(1);
        usage.enter(dev.licensing.core.feature.Feature.peak("Others"));
        keeper.sample(license);
        assertThat(recorded()).hasSize(1);
    }
}
