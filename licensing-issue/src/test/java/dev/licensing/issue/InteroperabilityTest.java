package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import dev.licensing.core.license.License;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand licenses, half of them changed after signing: implementations that share nothing give the same verdicts. */
class InteroperabilityTest {
    private static final int LICENSES = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Vendor VENDOR = Vendor.create();
    private static final List<Trial> TRIALS =
            Trial.of(LICENSES, List.of(VENDOR.key()), Ed25519SigningKey.generate(RANDOM));
    private static final String ED25519 = "302a300506032b6570032100";
    private static final String ML_DSA_65 = "308207b2300b0609608648016503040312038207a100";

    @TempDir
    Path folder;

    @Test
    void about_half_of_the_licenses_are_as_they_were_signed_and_every_change_is_made_to_some() {
        assertThat(TRIALS).hasSize(LICENSES).filteredOn(Trial::unchanged).hasSizeBetween(450, 550);
        for (AfterSigning change : AfterSigning.values()) {
            assertThat(TRIALS).filteredOn(trial -> trial.change() == change).hasSizeGreaterThan(50);
        }
    }

    @Test
    void platforms_verify_what_is_unchanged_and_nothing_else() {
        for (Trial trial : TRIALS) {
            Verification verdict = VENDOR.platform().verify(trial.file().file());
            assertVerdict("a platform", trial, verdict instanceof Verified);
        }
    }

    @Test
    void nimbus_gives_the_same_verdicts() throws JOSEException, ParseException {
        OctetKeyPair key = OctetKeyPair.parse(VENDOR.key().publicJwk());
        assertThat(key.computeThumbprint()).hasToString(VENDOR.key().kid());
        for (Trial trial : TRIALS) {
            JWSObjectJSON jws = JWSObjectJSON.parse(trial.file().json());
            assertVerdict("Nimbus", trial, jws.getSignatures().get(0).verify(new Ed25519Verifier(key.toPublicJWK())));
            if (trial.unchanged()) {
                assertThat(jws.getPayload().toBytes()).isEqualTo(LicenseWriter.write(trial.license()));
            }
        }
    }

    @Test
    void openssl_gives_the_same_verdicts() throws Exception {
        OpenSslKey openSsl = OpenSslKey.assumed(
                folder, OpenSslKey.x509(ED25519, member(VENDOR.key().publicJwk(), "x")));
        for (Trial trial : TRIALS) {
            assertVerdict("openssl", trial, openSsl.verifies(trial.file()));
        }
    }

    @Test
    void platforms_and_openssl_give_the_same_verdicts_on_ml_dsa_from_openssl_3_5_on() throws Exception {
        MlDsa65SigningKey key = MlDsa65SigningKey.generate(RANDOM);
        OpenSslKey openSsl = OpenSslKey.assumed(folder, OpenSslKey.x509(ML_DSA_65, member(key.publicJwk(), "pub")));
        LicenseVerifier platform = hybridPlatform(key);
        for (Trial trial : hybridTrials(key)) {
            assertVerdict("openssl", trial, openSsl.verifies(trial.file()));
            assertVerdict("a platform", trial, platform.verify(trial.file().file()) instanceof Verified);
        }
    }

    @Test
    void platforms_and_the_jdk_give_the_same_verdicts_on_ml_dsa_from_java_24_on() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "skipped: this Java has no ML-DSA");
        MlDsa65SigningKey key = MlDsa65SigningKey.generate(RANDOM);
        PublicKey publicKey = KeyFactory.getInstance("ML-DSA-65")
                .generatePublic(new X509EncodedKeySpec(OpenSslKey.x509(ML_DSA_65, member(key.publicJwk(), "pub"))));
        LicenseVerifier platform = hybridPlatform(key);
        for (Trial trial : hybridTrials(key)) {
            Signature mlDsa = Signature.getInstance("ML-DSA-65");
            mlDsa.initVerify(publicKey);
            mlDsa.update(trial.file().signingInput().getBytes(StandardCharsets.US_ASCII));
            assertVerdict("the JDK", trial, mlDsa.verify(trial.file().last().signatureBytes()));
            assertVerdict("a platform", trial, platform.verify(trial.file().file()) instanceof Verified);
        }
    }

    @Test
    void files_that_nimbus_signs_are_verified_and_no_others_of_its_files() throws JOSEException {
        OctetKeyPair key = new OctetKeyPairGenerator(Curve.Ed25519).generate();
        OctetKeyPair stranger = new OctetKeyPairGenerator(Curve.Ed25519).generate();
        LicenseVerifier platform = LicenseVerifier.trusting(
                TrustedKeys.parse("{\"version\":9999999999999999,\"issuers\":[{\"issuerId\":\"acme\",\"jwk\":"
                        + key.toPublicJWK().toJSONString() + "}],\"requires\":{\"acme\":[\"Ed25519\"]}}"));
        for (License license : Trial.licenses(LICENSES)) {
            byte[] payload = LicenseWriter.write(license);
            Verified verified = (Verified) platform.verify(signedByNimbus(payload, key, FilePurpose.LICENSE, key));
            assertThat(verified.license()).isEqualTo(license);
            assertThat(verified.payload()).isEqualTo(payload);
        }
        byte[] payload = LicenseWriter.write(Licenses.sample());
        assertThat(platform.verify(signedByNimbus(payload, key, FilePurpose.LICENSE, key)))
                .isInstanceOf(Verified.class);
        assertThat(platform.verify(signedByNimbus(payload, key, FilePurpose.LEASE, key)))
                .isInstanceOf(Rejected.class);
        assertThat(platform.verify(signedByNimbus(payload, key, FilePurpose.LICENSE, stranger)))
                .isInstanceOf(Rejected.class);
    }

    private static byte[] signedByNimbus(byte[] payload, OctetKeyPair named, FilePurpose purpose, OctetKeyPair signer)
            throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.Ed25519)
                .keyID(named.computeThumbprint().toString())
                .type(new JOSEObjectType(purpose.type()))
                .build();
        JWSObjectJSON jws = new JWSObjectJSON(new Payload(payload));
        jws.sign(header, new Ed25519Signer(signer));
        return EnvelopeWriter.armor(FilePurpose.LICENSE, jws.serializeGeneral().getBytes(StandardCharsets.UTF_8));
    }

    private static LicenseVerifier hybridPlatform(MlDsa65SigningKey key) {
        return LicenseVerifier.trusting(TrustedKeys.parse(
                TrustedKeysWriter.write(9_999_999_999_999_999L, "acme", TrustedKey.allOf(List.of(VENDOR.key(), key)))));
    }

    private static List<Trial> hybridTrials(MlDsa65SigningKey key) {
        return Trial.of(LICENSES, List.of(VENDOR.key(), key), MlDsa65SigningKey.generate(RANDOM));
    }

    private static void assertVerdict(String who, Trial trial, boolean verified) {
        assertThat(verified)
                .as(
                        "%s verifies a license with %s changed: %s",
                        who, trial.change(), trial.file().json())
                .isEqualTo(trial.unchanged());
    }

    private static String member(String json, String name) {
        String start = "\"" + name + "\":\"";
        int from = json.indexOf(start) + start.length();
        return json.substring(from, json.indexOf('"', from));
    }
}
