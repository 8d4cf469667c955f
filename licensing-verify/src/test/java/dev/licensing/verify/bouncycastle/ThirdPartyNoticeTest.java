package dev.licensing.verify.bouncycastle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.jar.JarFile;
import org.bouncycastle.LICENSE;
import org.junit.jupiter.api.Test;

class ThirdPartyNoticeTest {
    @Test
    void it_holds_the_license_text_of_the_bouncy_castle_in_use() throws IOException {
        String notice = Files.readString(RelocatedProbe.classes().resolve("META-INF/THIRD-PARTY.md"));

        assertThat(notice.replaceAll("(?m)^> ?", "")).contains(textInBouncyCastle());
    }

    private static String textInBouncyCastle() throws IOException {
        try (JarFile jar = new JarFile(RelocatedProbe.place(LICENSE.class).toFile());
                InputStream text = jar.getInputStream(jar.getEntry("META-INF/LICENSE.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
