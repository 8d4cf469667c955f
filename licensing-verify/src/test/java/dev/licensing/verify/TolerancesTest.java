package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail programs and editors do to a file is tolerated; nothing else is. */
class TolerancesTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final String FILE = new String(ISSUER.issue(PAYLOAD), StandardCharsets.US_ASCII);
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\n", "\r\n", "\r", " \t\r\n \r\r\n\t"})
    void white_space_around_the_armor_is_tolerated(String gap) {
        accepts(gap + FILE + gap);
        accepts(gap + FILE.strip() + gap);
        accepts(BYTE_ORDER_MARK + gap + FILE + gap);
    }

    @Test
    void the_line_ends_of_windows_are_tolerated() {
        accepts(FILE.replace("\n", "\r\n"));
        accepts(BYTE_ORDER_MARK + FILE.replace("\n", "\r\n"));
        accepts(FILE.replaceFirst("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000b", "\u000c", "\u0085", "\u00a0", "\u0000", "x", "#", "-"})
    void any_other_byte_around_the_armor_is_refused(String foreign) {
        refuses(foreign + FILE);
        refuses(foreign + "\n" + FILE);
        refuses(FILE + foreign);
        refuses(FILE.strip() + foreign);
    }

    @Test
    void a_byte_order_mark_elsewhere_than_at_the_start_or_of_another_encoding_is_refused() {
        refuses(BYTE_ORDER_MARK + BYTE_ORDER_MARK + FILE);
        refuses(" " + BYTE_ORDER_MARK + FILE);
        refuses(FILE + BYTE_ORDER_MARK);
        refuses(FILE.replaceFirst("\n", "\n" + BYTE_ORDER_MARK));
        refuses("\u00fe\u00ff" + FILE);
        refuses("\u00ff\u00fe" + FILE);
        refuses("\u00ef\u00bb" + FILE);
    }

    @Test
    void a_file_in_utf16_is_refused() {
        Verdicts.malformed(verifier.verify(FILE.getBytes(StandardCharsets.UTF_16LE)));
        Verdicts.malformed(verifier.verify(FILE.getBytes(StandardCharsets.UTF_16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "=", "\u00a0"})
    void white_space_or_padding_within_the_armor_is_refused(String inserted) {
        for (int position :
                new int[] {10, 23, 24, 40, 88, FILE.length() - 30, FILE.length() - 22, FILE.length() - 10}) {
            refuses(FILE.substring(0, position) + inserted + FILE.substring(position));
        }
    }

    @Test
    void a_carriage_return_that_ends_no_line_is_refused() {
        for (int position : new int[] {10, 40, FILE.length() - 22}) {
            refuses(FILE.substring(0, position) + "\r" + FILE.substring(position));
        }
        refuses(FILE.replace("\n", "\r"));
        refuses(FILE.replaceFirst("\n", "\rx"));
        refuses(FILE.replace("\n", "\n\r"));
    }

    @Test
    void lines_of_another_length_are_refused() {
        String base64 = FILE.substring(24, FILE.length() - 22).replace("\n", "");
        refuses(armor(base64));
        refuses(armor(base64.replaceAll("(.{60})", "$1\n")));
        refuses(armor(base64.replaceAll("(.{76})", "$1\n")));
        refuses(FILE.replaceFirst("\n", "\n\n"));
        refuses(FILE.replace("\n-----END", "\n\n-----END"));
        refuses(FILE.replace("\n-----END", "-----END"));
        accepts(armor(base64.replaceAll("(.{64})(?=.)", "$1\n")));
    }

    @Test
    void white_space_and_member_order_inside_the_envelope_are_tolerated() {
        String signature = TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD);
        String json = TestJws.json(PAYLOAD, signature);
        accepts(TestJws.armored(json.replace(",", " ,\r\n\t").replace(":", " : ")));
        accepts(TestJws.armored("\n " + json + " \n"));
        accepts(TestJws.armored(
                "{\"signatures\":[" + signature + "],\"payload\":\"" + StrictBase64.encodeUrl(PAYLOAD) + "\"}"));
        String[] parts = signature.substring(1, signature.length() - 1).split(",", 2);
        accepts(TestJws.armored(TestJws.json(PAYLOAD, "{" + parts[1] + "," + parts[0] + "}")));
    }

    @Test
    void white_space_and_member_order_inside_a_signed_header_are_tolerated() {
        String header = "{ \"typ\":\"license.v1+json\", \"kid\":\"" + ISSUER.kid() + "\",\n\"alg\" : \"Ed25519\" }";
        accepts(TestJws.fileWithHeader(ISSUER, header, PAYLOAD));
    }

    private void accepts(String latin1) {
        accepts(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void accepts(byte[] file) {
        assertThat(Verdicts.verified(verifier.verify(file)).payload()).isEqualTo(PAYLOAD);
    }

    private void refuses(String latin1) {
        Verdicts.malformed(verifier.verify(latin1.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String armor(String base64) {
        return "-----BEGIN LICENSE-----\n" + base64 + "\n-----END LICENSE-----\n";
    }
}
