package dev.licensing.architecture.breach;

import org.bouncycastle.crypto.Digest;

public abstract class ReturnsBouncyCastle {
    protected abstract Digest digest();
}
