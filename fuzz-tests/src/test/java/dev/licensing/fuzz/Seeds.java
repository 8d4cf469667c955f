package dev.licensing.fuzz;

import dev.licensing.issue.PayloadWriter;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.strict.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What fuzzing starts from: what the project's own writers write, whole and damaged. {@code main} writes the files. */
final class Seeds {
    static final String LICENSE = latin1(Vendor.SINGLE.issue());
    static final String HYBRID = latin1(Vendor.HYBRID.issue());
    private static final String FULL = base64Url(latin1(PayloadWriter.write(SampleLicense.FULL)));
    private static final String FULL_CHANGED =
            base64Url(latin1(PayloadWriter.write(SampleLicense.FULL)).replace("\"limit\":500", "\"limit\":900"));
    private static final Path FOLDER = Path.of("src/test/resources/dev/licensing/fuzz");

    private Seeds() {}

    public static void main(String... arguments) throws IOException {
        for (Map.Entry<Path, byte[]> seed : files().entrySet()) {
            Files.createDirectories(seed.getKey().getParent());
            Files.write(seed.getKey(), seed.getValue());
        }
    }

    /** All seeds, with the files that they are kept in. */
    static Map<Path, byte[]> files() {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        put(files, "ArmorFuzzTestInputs/bytes_are_blocks_or_refused", armor());
        put(files, "EnvelopeFuzzTestInputs/bytes_are_an_envelope_or_refused", envelopes());
        put(files, "PayloadFuzzTestInputs/bytes_are_a_license_or_refused", payloads());
        put(files, "FileFuzzTestInputs/bytes_are_verified_or_rejected", wholeFiles());
        put(files, "TrustFuzzTestInputs/bytes_are_a_bundle_or_refused", bundles());
        return files;
    }

    private static void put(Map<Path, byte[]> files, String folder, Map<String, String> seeds) {
        seeds.forEach((name, text) ->
                files.put(FOLDER.resolve(folder).resolve(name), text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Map<String, String> armor() {
        String small = armored(FilePurpose.LICENSE, "{\"payload\":\"e30\"}");
        String trust = armored(FilePurpose.TRUST, "a");
        Map<String, String> seeds = new LinkedHashMap<>();
        seeds.put("license", LICENSE);
        seeds.put("small", small);
        seeds.put("license-and-four-bundles", small + trust.repeat(4));
        seeds.put("a-block-too-many", small + trust.repeat(5));
        seeds.put("every-purpose", everyPurpose());
        seeds.put("white-space-around", "\u00ef\u00bb\u00bf\r\n\t " + small.replace("\n", "\r\n") + " \r\n");
        seeds.put("carriage-returns-alone", small.replace('\n', '\r'));
        seeds.put("cut-short", LICENSE.substring(0, LICENSE.length() / 2));
        seeds.put("cut-in-the-last-line", small.substring(0, small.length() - 3));
        seeds.put("text-behind", small + "text");
        seeds.put("no-content", "-----BEGIN LICENSE-----\n-----END LICENSE-----\n");
        seeds.put("trailing-bits", small.replace("n0=", "n1="));
        seeds.put("another-end", small.replace("END LICENSE", "END LICENSE LEASE"));
        return seeds;
    }

    private static Map<String, String> envelopes() {
        String license = content(LICENSE);
        Map<String, String> seeds = new LinkedHashMap<>();
        seeds.put("license", license);
        seeds.put("hybrid", content(HYBRID));
        seeds.put("white-space", license.replace(",", " ,\r\n\t").replace(":", " : "));
        seeds.put(
                "kid-twice",
                license.replace("[", "[" + license.substring(license.indexOf("{\"prot"), license.indexOf(']')) + ","));
        seeds.put("member-twice", license.replace("{\"payload\"", "{\"payload\":\"e30\",\"payload\""));
        seeds.put("member-unknown", license.replace("{\"payload\"", "{\"header\":{},\"payload\""));
        seeds.put("escape", license.replace("payload", "p\\u0061yload"));
        seeds.put("padding", license.replace("\"}]}", "==\"}]}"));
        seeds.put("no-signature", license.replaceFirst("\\[.*]", "[]"));
        seeds.put("cut-short", license.substring(0, license.length() - 9));
        return seeds;
    }

    private static Map<String, String> payloads() {
        String full = latin1(PayloadWriter.write(SampleLicense.FULL));
        String least = latin1(PayloadWriter.write(SampleLicense.LEAST));
        Map<String, String> seeds = new LinkedHashMap<>();
        seeds.put("full", full);
        seeds.put("least", least);
        seeds.put(
                "kinds-unknown",
                full.replace("\"kind\":\"flag\"", "\"kind\":\"moon-phase\",\"phase\":[1,{\"a\":null}]"));
        seeds.put(
                "texts-of-unicode",
                least.replace("Acme", "\\ud83d\\ude00\\u0000\\\"\\/\u00f0\u009f\u0098\u0080\u00e2\u0080\u00ae"));
        seeds.put("revision-0", least.replace("\"revision\":7", "\"revision\":0"));
        seeds.put("half-a-surrogate", least.replace("Acme", "\\ud83d"));
        seeds.put("overlong-utf-8", least.replace("Acme", "\u00c0\u00af"));
        seeds.put(
                "numbers",
                full.replace("500", "9999999999999999").replace("6000", "-0").replace("100", "1e2"));
        seeds.put("instants", full.replace("2027-11-21", "9999-12-31").replace("20:45:00Z", "24:00:00Z"));
        seeds.put("durations", full.replace("PT1M", "P106751991167300DT24H"));
        seeds.put("nesting", "[".repeat(9) + "]".repeat(9));
        seeds.put("cut-short", full.substring(0, full.length() - 3));
        return seeds;
    }

    private static Map<String, String> wholeFiles() {
        Map<String, String> seeds = new LinkedHashMap<>();
        seeds.put("license", LICENSE);
        seeds.put("hybrid", HYBRID);
        seeds.put("white-space-around", "\u00ef\u00bb\u00bf\n" + LICENSE.replace("\n", "\r\n") + " \t");
        seeds.put("by-a-stranger", latin1(Vendor.STRANGER.issue()));
        seeds.put("changed", armored(FilePurpose.LICENSE, content(LICENSE).replace(FULL, FULL_CHANGED)));
        seeds.put("another-purpose", armored(FilePurpose.LEASE, content(LICENSE)));
        seeds.put("bundle-behind", LICENSE + armored(FilePurpose.TRUST, "{}"));
        seeds.put("hybrid-half", armored(FilePurpose.LICENSE, content(HYBRID).replaceFirst(",\\{\"protected.*", "]}")));
        return seeds;
    }

    private static Map<String, String> bundles() {
        String digest = "A".repeat(43);
        String jwk = Vendor.SINGLE.keys().get(0).publicJwk();
        String full =
                "{\"version\":1,\"issuedAt\":\"2026-11-21T20:45:00Z\",\"nextUpdate\":\"2027-11-21T20:45:00Z\",\"roots\":"
                        + Root.ALICE.roots() + ",\"issuers\":[{\"issuerId\":\"acme\",\"jwk\":" + jwk
                        + ",\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2028-01-01T00:00:00Z\"}],\"requires\":{\"acme\":"
                        + "[\"Ed25519\"]},\"revoked\":{\"licenseIds\":[\"lic-1\"],\"serialNumbers\":[],\"kids\":[\""
                        + digest
                        + "\"]},\"survivors\":[\"" + digest + "\"]}";
        Map<String, String> seeds = new LinkedHashMap<>();
        seeds.put("full", full);
        seeds.put("file", latin1(Root.ALICE.bundle(full.getBytes(StandardCharsets.US_ASCII))));
        seeds.put("member-unknown", full.replace("{\"version\"", "{\"more\":{},\"version\""));
        seeds.put("version-0", full.replace("\"version\":1", "\"version\":0"));
        seeds.put("threshold-2", full.replace("\"threshold\":1", "\"threshold\":2"));
        seeds.put("times-reversed", full.replace("2028-01-01", "2025-01-01"));
        seeds.put("issuer-is-root", full.replace(jwk, rootJwk()));
        seeds.put("revoked-serial-number", full.replace("\"serialNumbers\":[]", "\"serialNumbers\":[\"1\"]"));
        seeds.put("no-issuer", full.replaceFirst("\"issuers\":\\[.*?}}?]", "\"issuers\":[]"));
        seeds.put("cut-short", full.substring(0, full.length() - 3));
        return seeds;
    }

    private static String rootJwk() {
        String roots = Root.ALICE.roots();
        return roots.substring(roots.indexOf("{\"kty"), roots.indexOf("}") + 1);
    }

    private static String everyPurpose() {
        StringBuilder blocks = new StringBuilder();
        for (FilePurpose purpose : FilePurpose.values()) {
            blocks.append(armored(purpose, purpose.type()));
        }
        return blocks.toString();
    }

    private static String armored(FilePurpose purpose, String content) {
        return latin1(EnvelopeWriter.armor(purpose, content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String content(String file) {
        try {
            return latin1(ArmorReader.read(file.getBytes(StandardCharsets.ISO_8859_1))
                    .get(0)
                    .content());
        } catch (RefusedException e) {
            throw new AssertionError(e.refusal().toString(), e);
        }
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A text for every byte, so that a seed can be damaged as text. */
    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
