package dev.licensing.benchmarks;

import dev.licensing.benchmarks.fresh.TrueLicenses;
import global.namespace.fun.io.bios.BIOS;
import global.namespace.truelicense.api.License;
import global.namespace.truelicense.api.LicenseManagementContext;
import global.namespace.truelicense.api.LicenseManagementException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;

/** A license of TrueLicense with 20 features, signed with RSA-2048 and installed. */
record TrueLicenseVendor(Path keyStore, Path license) {
    static TrueLicenseVendor installedIn(Path folder)
            throws IOException, InterruptedException, LicenseManagementException {
        Path privateKeys = folder.resolve("truelicense-vendor.p12");
        Path certificate = folder.resolve("truelicense.cer");
        TrueLicenseVendor made =
                new TrueLicenseVendor(folder.resolve("truelicense-consumer.p12"), folder.resolve("truelicense.lic"));
        keytool(privateKeys, "-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=Vendor");
        keytool(privateKeys, "-exportcert", "-file", certificate.toString());
        keytool(made.keyStore, "-importcert", "-noprompt", "-file", certificate.toString());
        Path delivered = folder.resolve("truelicense.delivered");
        issue(privateKeys, delivered);
        TrueLicenses.consumer(made.keyStore, made.license).install(BIOS.path(delivered));
        return made;
    }

    private static void issue(Path privateKeys, Path license) throws LicenseManagementException {
        LicenseManagementContext context = TrueLicenses.context();
        context.vendor()
                .encryption()
                .protection(usage -> TrueLicenses.password())
                .up()
                .authentication()
                .alias(TrueLicenses.ALIAS)
                .loadFrom(BIOS.path(privateKeys))
                .storeProtection(usage -> TrueLicenses.password())
                .up()
                .build()
                .generateKeyFrom(license(context.licenseFactory().license()))
                .saveTo(BIOS.path(license));
    }

    private static License license(License license) {
        Map<String, Integer> features = new TreeMap<>();
        for (int i = 1; i <= Fixtures.FEATURES; i++) {
            features.put("Feature" + i, i * 100);
        }
        license.setExtra(features);
        license.setHolder(new X500Principal("CN=Example Organization"));
        license.setIssuer(new X500Principal("CN=Vendor"));
        license.setTerm(365);
        return license;
    }

    private static void keytool(Path keyStore, String action, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(action, "-keystore", keyStore.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", TrueLicenses.PASSWORD, "-alias", TrueLicenses.ALIAS));
        command.addAll(List.of(options));
        File output = keyStore.resolveSibling("keytool.log").toFile();
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool " + action + " failed; see " + output);
        }
    }
}
