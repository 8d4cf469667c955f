package dev.licensing.verify.testing;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A license payload in which every member of the format stands, for tests to change. */
public final class SampleLicense {
    public static final String ACTIVATION_CODE = ActivationCode.parse(CodeWord.of(
                            CodeKind.ACTIVATION_CODE,
                            BigInteger.ONE.shiftLeft(102).add(BigInteger.TEN))
                    .text())
            .toString();
    public static final String SERIAL_NUMBER = serialNumber(7);
    public static final String STANDBY = serialNumber(8);
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SampleLicense() {}

    public static byte[] payload() {
        return with(json -> {});
    }

    /** The payload after a change. */
    public static byte[] with(Consumer<ObjectNode> change) {
        ObjectNode json = json();
        change.accept(json);
        return MAPPER.writeValueAsBytes(json);
    }

    public static ObjectNode json() {
        return (ObjectNode) MAPPER.readTree("""
                {"licenseId":"lic-1","revision":7,"product":"acme-platform","issuedAt":"2026-11-21T20:45:00Z",
                 "minimumTrustVersion":1,"organization":"Acme","infrastructure":"Main","edition":"Enterprise",
                 "activationCode":"%s",
                 "environment":{"slotId":"slot-1","name":"Development Environment #1","type":"Development",
                   "controllers":[{"serialNumber":"%s","publicKey":%s},{"serialNumber":"%s"}],
                   "hardwarePolicy":{"weights":{"A":4,"F":0},"thresholdPercent":60,"graceDays":20,
                     "changedAnchorGraceDays":7,"allowDeclared":true}},
                 "validity":{"from":"2026-11-01T00:00:00Z","until":"2027-11-01T00:00:00Z","noticeDays":60,"graceDays":30},
                 "support":"Premium",
                 "features":{
                   "Users":{"kind":"quantity","limit":500,"overage":"block","until":"2027-01-01T00:00:00Z","afterEnd":"close"},
                   "Analytics":{"kind":"flag","until":"2027-01-01T00:00:00Z","afterEnd":"keep"},
                   "Objects":{"kind":"quantity","limit":"unlimited"},
                   "Protection":{"kind":"choice","value":"Protected"},
                   "Upgrade":{"kind":"version","upTo":"11.*"},
                   "Requests":{"kind":"rate","limit":6000,"per":"PT1M","overage":"advise"},
                   "Sessions":{"kind":"peak","limit":100}}}
                """.formatted(
                ACTIVATION_CODE, SERIAL_NUMBER, TestIssuer.named("environment").jwk(), STANDBY));
    }

    /** The serial number of a physical machine, another for every number. */
    public static String serialNumber(int digest) {
        return SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, digest, ComponentSlot.D, 9))
                .toString();
    }
}
