package dev.licensing.architecture.breach.circle.here;

import dev.licensing.architecture.breach.circle.there.Hen;

public record Egg(Hen layer) {}
