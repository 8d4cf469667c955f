package dev.licensing.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {
    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(
                        new IOException("No space left on device"),
                        "the disk is full (No space left on device); free some space and try again"),
                Arguments.of(
                        new IOException("There is not enough space on the disk"),
                        "the disk is full (There is not enough space on the disk); free some space and try again"),
                Arguments.of(
                        new FileSystemException("f", null, "Disk quota exceeded"),
                        "the disk is full (Disk quota exceeded); free some space and try again"),
                Arguments.of(
                        new FileSystemException("f", null, "Read-only file system"),
                        "the disk is read-only (Read-only file system); mount it writable, or name another folder"),
                Arguments.of(
                        new IOException("No locks available"),
                        "the disk lacks what is needed (No locks available); mount it with file locks, or name a folder on"
                                + " another disk"),
                Arguments.of(
                        new IOException("Operation not supported"),
                        "the disk lacks what is needed (Operation not supported); mount it with file locks, or name a"
                                + " folder on another disk"),
                Arguments.of(
                        new AccessDeniedException("/store/.lock"),
                        "access to /store/.lock is denied; give the account that runs this program the right to read and"
                                + " write it"),
                Arguments.of(
                        new NoSuchFileException("/store"), "/store is not there; make the folder, or mount its disk"),
                Arguments.of(
                        new NotDirectoryException("/store"),
                        "/store is not a folder; name another folder, or move that file away"),
                Arguments.of(new ClosedByInterruptException(), "the thread was interrupted; try again"),
                Arguments.of(new InterruptedIOException(), "the thread was interrupted; try again"),
                Arguments.of(
                        new IOException("Input/output error"),
                        "Input/output error; check the folder and its disk, and try again"),
                Arguments.of(new IOException(), "IOException; check the folder and its disk, and try again"),
                Arguments.of(
                        new Trouble.Explained("it is too large; make it smaller"), "it is too large; make it smaller"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void a_cause_is_given_in_words_with_what_to_do(IOException cause, String words) {
        assertThat(Trouble.of("license.lic cannot be written", cause))
                .hasMessage("license.lic cannot be written: " + words)
                .hasCause(cause);
    }
}
