package dev.licensing.architecture.breach;

import dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519;

public record TakesRelocated(Ed25519.PublicPoint point) {}
