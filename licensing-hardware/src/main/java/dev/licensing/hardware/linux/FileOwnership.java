package dev.licensing.hardware.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which file a name stands for and who may change it. A link is what it is, and not what it leads to.
 *
 * @param mode the type and the permissions, as stat(2) has them
 * @param owner the number of its owner; names are not asked for, since that can reach into a network
 * @param place its device and number there, which no copy of it has
 */
record FileOwnership(int mode, int owner, String place) {
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int ROOT = 0;

    static FileOwnership of(Path path) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(path, "unix:mode,uid,dev,ino", LinkOption.NOFOLLOW_LINKS);
        return new FileOwnership(
                Integer.parseInt(String.valueOf(attributes.get("mode"))),
                Integer.parseInt(String.valueOf(attributes.get("uid"))),
                attributes.get("dev") + ":" + attributes.get("ino"));
    }

    boolean isRegular() {
        return (mode & TYPE) == REGULAR;
    }

    /** Whether it is a folder in which nobody but root may put, replace or remove a file. */
    boolean isFolderOfRootAlone() {
        return (mode & TYPE) == FOLDER && isOfRootAlone();
    }

    /** Lists of further permissions (ACL) show in the bits of the group. */
    boolean isOfRootAlone() {
        return owner == ROOT && (mode & WRITABLE_BY_OTHERS) == 0;
    }
}
