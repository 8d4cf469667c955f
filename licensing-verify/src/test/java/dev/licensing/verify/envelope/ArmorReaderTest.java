package dev.licensing.verify.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.Refusals;
import dev.licensing.verify.strict.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArmorReaderTest {
    private static final String END = "-----END LICENSE-----";

    @Property
    void armor_of_any_purpose_reads_back(@ForAll FilePurpose purpose, @ForAll byte[] content) throws RefusedException {
        if (content.length == 0) {
            return;
        }
        List<ArmoredBlock> blocks = ArmorReader.read(EnvelopeWriter.armor(purpose, content));
        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).purpose()).isEqualTo(purpose);
        assertThat(blocks.get(0).content()).isEqualTo(content);
    }

    @Test
    void every_line_has_64_symbols_but_the_last() {
        String text = new String(EnvelopeWriter.armor(FilePurpose.LICENSE, new byte[1000]), StandardCharsets.US_ASCII);
        List<String> lines = text.lines().toList();
        assertThat(lines.subList(1, lines.size() - 2)).allMatch(line -> line.length() == 64);
        assertThat(lines.get(lines.size() - 2)).hasSizeBetween(1, 64);
        assertThat(text).endsWith(END + "\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN license-----",
                "-----BEGIN LICENSE -----",
                "-----BEGIN  LICENSE-----",
                "----BEGIN LICENSE----",
                "-----BEGIN LICENSE------",
                "------BEGIN LICENSE-----",
                "-----BEGIN-----",
                "-----BEGIN -----",
                "-----BEGIN ----",
                "-----BEGIN LICENSE----- ",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN LICENSE KEY-----",
                "-----BEGIN",
                "-----BEGIN LICENSE TRUST TRUST-----",
                "-----BEGIN PGP SIGNED MESSAGE-----",
                "BEGIN LICENSE",
                "",
                "-----BEGIN LICENSE-----AAAA",
                "-----END LICENSE-----"
            })
    void another_first_line_is_refused(String first) {
        assertThat(malformed(first + "\nAAAA\n" + END)).startsWith("armor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----END LICENSE----",
                "----END LICENSE-----",
                "-----END license-----",
                "-----END LICENSE TRUST-----",
                "-----BEGIN LICENSE-----",
                "-----END LICENSE-----x",
                "-----END LICENSE------",
                " -----END LICENSE-----"
            })
    void another_last_line_is_refused(String last) {
        assertThat(malformed("-----BEGIN LICENSE-----\nAAAA\n" + last)).startsWith("armor");
        assertThat(malformed("-----BEGIN LICENSE-----\nAAAA\n" + last + "\n")).startsWith("armor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Version: 1\n\nAAAA\n",
                "Comment: x\nAAAA\n",
                "AA==\nAAAA\n",
                "AAAA\nAAAA\n",
                "AAAA\n\n",
                "\nAAAA\n",
                "AAAA=\n",
                "=\n",
                "A\n",
                "AAA\n",
                "AB==\n",
                "AAB=\n",
                "AA-A\n",
                "AA_A\n",
                "AA\u00c1A\n",
                "AAAA",
                " AAAA\n",
                "AAAA \n",
                "AAAA\t\n",
                "=AAAA\n"
            })
    void headers_short_lines_and_base64_that_is_not_canonical_are_refused(String content) {
        assertThat(malformed("-----BEGIN LICENSE-----\n" + content + END)).startsWith("armor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n\n", "\u00ef\u00bb\u00bf", "\u00ef\u00bb\u00bf\n", "-", "-----BEGIN LICENSE-----"})
    void a_file_without_a_whole_block_is_refused(String text) {
        assertThat(malformed(text)).startsWith("armor").contains("the end of the file");
    }

    @Test
    void an_empty_line_is_refused_also_where_a_last_line_could_stand() {
        String full = "A".repeat(64) + "\n";
        assertThat(malformed("-----BEGIN LICENSE-----\n" + full + "\n" + END)).startsWith("armor");
        assertThat(malformed("-----BEGIN LICENSE-----\n" + full + "\n" + full + END))
                .startsWith("armor");
    }

    @Test
    void a_second_block_starts_on_a_line_of_its_own() {
        String trust = "-----BEGIN LICENSE TRUST-----\nAAAA\n-----END LICENSE TRUST-----";
        assertThat(malformed("-----BEGIN LICENSE-----\nAAAA\n" + END + trust)).isEqualTo("armor: text behind " + END);
    }

    @Test
    void the_largest_sizes_are_those_of_the_format() {
        assertThat(FilePurpose.LICENSE.mostArmoredBytes()).isEqualTo(65_536);
        assertThat(FilePurpose.TRUST.mostArmoredBytes()).isEqualTo(1_048_576);
    }

    @ParameterizedTest
    @EnumSource
    void a_block_of_exactly_the_largest_size_is_read_and_one_byte_more_is_too_large(FilePurpose purpose)
            throws RefusedException {
        String largest = block(purpose, purpose.mostArmoredBytes());
        assertThat(ArmorReader.read(latin1("\n\n" + largest + "\n\n"))).hasSize(1);
        Refusal refusal = Refusals.of(() -> ArmorReader.read(latin1(block(purpose, purpose.mostArmoredBytes() + 1))));
        assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(refusal.evidence().members())
                .containsEntry("field", "block " + purpose.label())
                .containsEntry("allowed", "up to " + purpose.mostArmoredBytes() + " bytes");
    }

    @Test
    void a_block_that_never_ends_is_too_large_before_it_is_read_whole() {
        String endless = "-----BEGIN LICENSE-----\n" + ("A".repeat(64) + "\n").repeat(60_000);
        assertThat(Refusals.of(() -> ArmorReader.read(latin1(endless))).code()).isEqualTo(RefusalCode.TOO_LARGE);
    }

    @Test
    void a_file_of_exactly_the_largest_size_is_read_and_one_byte_more_is_too_large() throws RefusedException {
        byte[] license = EnvelopeWriter.armor(FilePurpose.LICENSE, new byte[30]);
        String text = new String(license, StandardCharsets.ISO_8859_1);
        String padding = " ".repeat(ArmorReader.MOST_FILE_BYTES - license.length);
        assertThat(ArmorReader.MOST_FILE_BYTES).isEqualTo(4_456_448); // 4.25 MiB
        assertThat(ArmorReader.read(latin1(text + padding))).hasSize(1);
        Refusal refusal = Refusals.of(() -> ArmorReader.read(latin1(text + padding + " ")));
        assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(refusal.evidence().members())
                .containsEntry("field", "file")
                .containsEntry("found", "4456449 bytes or more");
    }

    @Test
    void five_blocks_are_read_and_six_refused() throws RefusedException {
        String license = new String(EnvelopeWriter.armor(FilePurpose.LICENSE, new byte[30]), StandardCharsets.US_ASCII);
        String trust = new String(EnvelopeWriter.armor(FilePurpose.TRUST, new byte[30]), StandardCharsets.US_ASCII);
        assertThat(ArmorReader.read(latin1(license + trust.repeat(4)))).hasSize(5);
        assertThat(malformed(license + trust.repeat(5))).isEqualTo("file: more than 5 blocks");
    }

    /** A block of so many bytes from the first dash to the last: the ends of some lines have the length that is missing. */
    private static String block(FilePurpose purpose, int bytes) {
        String begin = "-----BEGIN " + purpose.label() + "-----\n";
        String end = "-----END " + purpose.label() + "-----";
        int room = bytes - begin.length() - end.length();
        int lines = room / 65;
        int last = Math.max(0, room - lines * 65 - 1) / 4 * 4;
        int carriageReturns = room - lines * 65 - (last == 0 ? 0 : last + 1);
        StringBuilder text = new StringBuilder(begin);
        for (int i = 0; i < lines; i++) {
            text.append("A".repeat(64)).append(i < carriageReturns ? "\r\n" : "\n");
        }
        text.append("A".repeat(last)).append(last == 0 ? "" : "\n").append(end);
        assertThat(text).hasSize(bytes);
        return text.toString();
    }

    private static String malformed(String text) {
        var defect = Refusals.malformed(() -> ArmorReader.read(latin1(text)));
        return defect.field() + ": " + defect.found();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
