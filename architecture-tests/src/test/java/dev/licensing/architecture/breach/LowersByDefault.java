package dev.licensing.architecture.breach;

public final class LowersByDefault {
    @SuppressWarnings("StringCaseLocaleUsage") // the breach
    public String lower(String text) {
        return text.toLowerCase();
    }
}
