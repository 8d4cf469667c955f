package dev.licensing.testkit.process;

import java.nio.file.Path;

/** A farm whose servers share a folder; its network is cut by moving the folder away. */
class FolderFarmTest extends FarmProcessesTest {
    @Override
    FarmPlace makePlace(Path parent) {
        return FarmPlace.folder(parent);
    }
}
