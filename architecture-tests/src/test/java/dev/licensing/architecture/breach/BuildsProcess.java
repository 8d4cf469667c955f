package dev.licensing.architecture.breach;

public final class BuildsProcess {
    public ProcessBuilder build() {
        return new ProcessBuilder("dmidecode");
    }
}
