package dev.licensing.testkit.process;

import java.io.IOException;
import java.nio.file.Path;

/** A farm whose servers share a PostgreSQL database, behind a network that a test cuts. */
class PostgresFarmTest extends FarmProcessesTest {
    @Override
    FarmPlace makePlace(Path parent) throws IOException {
        return FarmPlace.database();
    }
}
