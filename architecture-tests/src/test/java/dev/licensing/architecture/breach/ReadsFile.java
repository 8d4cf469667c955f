package dev.licensing.architecture.breach;

import java.nio.file.Path;

public record ReadsFile(Path file) {}
