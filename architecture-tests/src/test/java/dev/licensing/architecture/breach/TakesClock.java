package dev.licensing.architecture.breach;

import java.time.Clock;

public record TakesClock(Clock clock) {}
