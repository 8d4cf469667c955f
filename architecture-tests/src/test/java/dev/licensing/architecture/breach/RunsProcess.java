package dev.licensing.architecture.breach;

import java.io.IOException;

public final class RunsProcess {
    public Process run() throws IOException {
        return Runtime.getRuntime().exec(new String[] {"dmidecode"});
    }
}
