package dev.licensing.architecture.breach;

public final class FormatsByDefault {
    public String format(int number) {
        return String.format("%,d", number);
    }
}
