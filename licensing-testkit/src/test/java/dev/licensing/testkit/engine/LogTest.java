package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import dev.licensing.runtime.EnvironmentLicensing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** What an administrator reads in the log of the server. */
class LogTest {
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("dev.licensing.runtime");

    private final Server server = Server.create();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(log);
    }

    @Test
    void each_change_of_state_is_one_line_in_words() throws Exception {
        byte[] license = server.license().until(Server.day(365)).graceDays(30).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.await(() -> lines().size() == 1);
            Server.installed(licensing, license);
            licensing.refresh();
            server.clock().advance(Duration.ofDays(400));
            licensing.refresh();
            licensing.refresh();
        }

        assertThat(lines().get(0)).startsWith("License NotInstalled: No license is installed. Register");
        assertThat(lines().get(1)).startsWith("test has installed license ").endsWith(", revision 1");
        assertThat(lines().get(2)).startsWith("License Active: ");
        assertThat(lines()).hasSize(4);
        assertThat(lines().get(3)).startsWith("License Expired: ").contains("Renew the subscription");
    }

    @Test
    void a_refused_file_is_one_line_that_says_who_brought_it_and_why() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.await(() -> lines().size() == 1);
            licensing.install(new byte[] {1}, "alice");
        }

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).startsWith("A license file from alice is refused: ");
    }

    @Test
    void a_log_that_fails_keeps_nobody_from_following_the_license() throws Exception {
        TurboFilter failing = new Failing();
        LOGGER.getLoggerContext().addTurboFilter(failing);
        try (EnvironmentLicensing licensing = server.openPolling()) {
            Server.await(() -> Failing.FAILED.get() > 0);
            server.store().write(Server.LICENSE, server.license().toFile());

            Server.await(() -> Server.stateOf(licensing).equals("Active"));
        } finally {
            LOGGER.getLoggerContext().getTurboFilterList().remove(failing);
        }
    }

    private static final class Failing extends TurboFilter {
        static final AtomicInteger FAILED = new AtomicInteger();

        @Override
        public FilterReply decide(
                Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable throwable) {
            if (logger == LOGGER) {
                FAILED.incrementAndGet();
                throw new IllegalStateException("the disk of the log is full");
            }
            return FilterReply.NEUTRAL;
        }
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
