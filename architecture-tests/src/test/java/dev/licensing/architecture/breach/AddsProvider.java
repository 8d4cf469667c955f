package dev.licensing.architecture.breach;

import java.security.Provider;
import java.security.Security;

public final class AddsProvider {
    public int add(Provider provider) {
        return Security.addProvider(provider);
    }
}
