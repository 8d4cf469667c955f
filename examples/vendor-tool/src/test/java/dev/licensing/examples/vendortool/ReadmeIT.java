package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools' READMEs show works as it stands there. */
class ReadmeIT {
    private static final Path VENDOR_TOOL = Path.of("README.md");
    private static final Path LICENSE_TOOL = Path.of("..", "license-tool", "README.md");

    @TempDir
    private Path folder;

    @Test
    void every_command_of_the_readmes_ends_as_they_say() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("license.json"), license());
        assertThat(runCommandsOf(VENDOR_TOOL)).isEqualTo(9);
        assertThat(runCommandsOf(LICENSE_TOOL)).isEqualTo(14);
    }

    private int runCommandsOf(Path readme) throws IOException, InterruptedException {
        List<String> commands = Files.readAllLines(readme).stream()
                .filter(line -> line.startsWith("$ "))
                .toList();
        for (String command : commands) {
            run(command);
        }
        return commands.size();
    }

    private void run(String line) throws IOException, InterruptedException {
        String[] words = line.replaceFirst("#.*", "").strip().split(" +", -1);
        Program tool = words[1].equals("vendor-tool") ? Program.vendorTool(folder) : Program.licenseTool(folder);
        Program.Result result = tool.run(Arrays.copyOfRange(words, 2, words.length));
        String exit = line.contains("# exit ") ? line.substring(line.indexOf("# exit ")) : "0";
        assertThat(exit).as(line + "\n" + result.out() + result.err()).contains(Integer.toString(result.exit()));
        assertThat(result.err().isEmpty()).as(line + "\n" + result.err()).isNotEqualTo(line.contains("# warns"));
    }

    private static String license() throws IOException {
        String readme = Files.readString(VENDOR_TOOL);
        int start = readme.indexOf("```json\n") + "```json\n".length();
        return readme.substring(start, readme.indexOf("```", start));
    }
}
