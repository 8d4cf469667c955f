package dev.licensing.runtime.usage;

import dev.licensing.core.usage.Usage;

/** What is in use of the features. */
public final class UsageMeter {
    private final Terms terms;

    public UsageMeter(Terms terms) {
        this.terms = terms;
    }

    public Usage current() {
        return Usage.NONE;
    }

    @Override
    public String toString() {
        return "UsageMeter[" + terms.now() + "]";
    }
}
