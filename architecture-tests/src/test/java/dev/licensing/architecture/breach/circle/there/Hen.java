package dev.licensing.architecture.breach.circle.there;

import dev.licensing.architecture.breach.circle.here.Egg;
import java.util.Optional;

public record Hen(Optional<Egg> origin) {}
