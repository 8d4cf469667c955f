package dev.licensing.examples.vendortool.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.TrustedKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years of a vendor, through the real command line. */
class TrustStoryTest {
    @TempDir
    private Path folder;

    @Test
    void from_the_first_roots_over_a_theft_to_other_roots() throws IOException {
        Workshop shop = new Workshop(folder);
        shop.writeLicense();
        String oldKid = shop.kid("old");
        shop.done("trust create --out ./trust --issuer ./old --roots 2");
        TrustedKeys product = shop.shipped();

        issue(shop, "old", "first.lic", "--bundle ./trust/trust-1.bundle");
        issue(shop, "old", "stolen.lic", "");
        assertThat(shop.verdict(product, "stolen.lic")).isEqualTo("unknown-key");
        product = shop.verified(product, "first.lic").trust();
        assertThat(product.version()).isEqualTo(1);
        assertThat(shop.verdict(product, "stolen.lic")).isEmpty();

        shop.kid("new");
        shop.done("trust rotate --bundle ./trust/trust-1.bundle --root ./trust/root-1 --root ./trust/root-2"
                + " --add-issuer ./new --retire " + oldKid + " --out ./trust/trust-2.bundle");
        issue(shop, "new", "second.lic", "--bundle ./trust/trust-2.bundle");
        product = shop.verified(product, "second.lic").trust();
        assertThat(product.version()).isEqualTo(2);
        assertThat(shop.verdict(product, "first.lic"))
                .as("rotation kills no license")
                .isEmpty();

        assertThat(shop.warned("trust revoke --bundle ./trust/trust-2.bundle --root ./trust/root-1 --kid " + oldKid
                        + " --survivor ./first.lic --out ./trust/half-3.bundle"))
                .contains("warning: platforms do not take this bundle yet: of the roots root-2, 1 more must sign it");
        assertThat(shop.refusalOf(product, "trust/half-3.bundle").code()).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        shop.done("trust sign --bundle ./trust/half-3.bundle --root ./trust/root-2 --after ./trust/trust-2.bundle"
                + " --out ./trust/trust-3.bundle");
        product = shop.updated(product, "trust/trust-3.bundle");
        assertThat(shop.verdict(product, "first.lic")).as("the survivor").isEmpty();
        assertThat(shop.verdict(product, "stolen.lic")).isEqualTo("revoked");
        assertThat(shop.verdict(product, "second.lic")).isEmpty();

        shop.done("trust keygen --out ./other-root --name other");
        shop.done("trust rotate --bundle ./trust/trust-3.bundle --root ./trust/root-1 --root ./trust/root-2"
                + " --new-root ./other-root --out ./trust/trust-4.bundle");
        shop.done("trust revoke --bundle ./trust/trust-4.bundle --root ./other-root --serial " + Workshop.SERIAL
                + " --out ./trust/trust-5.bundle");
        assertThat(shop.refusalOf(product, "trust/trust-5.bundle").code()).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        chain.writeBytes(shop.read("trust/trust-4.bundle"));
        chain.writeBytes(shop.read("trust/trust-5.bundle"));
        Files.write(shop.path("chain.bundle"), chain.toByteArray());
        product = shop.updated(product, "chain.bundle");
        assertThat(product.version()).isEqualTo(5);
        assertThat(shop.verdict(product, "second.lic")).isEqualTo("revoked");
        assertThat(shop.updated(shop.shipped(), "trust/trust-1.bundle").version())
                .as("an old product starts anew")
                .isEqualTo(1);
    }

    private static void issue(Workshop shop, String keys, String out, String more) {
        String line = "issue --key ./" + keys + " --license ./license.json --out ./" + out;
        shop.done(more.isEmpty() ? line : line + " " + more);
    }
}
