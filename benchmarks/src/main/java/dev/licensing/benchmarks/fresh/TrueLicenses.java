package dev.licensing.benchmarks.fresh;

import global.namespace.fun.io.bios.BIOS;
import global.namespace.truelicense.api.ConsumerLicenseManager;
import global.namespace.truelicense.api.LicenseManagementContext;
import global.namespace.truelicense.api.passwd.Password;
import global.namespace.truelicense.v4.V4;
import java.nio.file.Path;

/** TrueLicense as its guide sets it up, in its newest format. */
public final class TrueLicenses {
    /** For its key stores and its files. */
    public static final String PASSWORD = "benchmark-1234";

    /** What its key stores call the key. */
    public static final String ALIAS = "vendor";

    private TrueLicenses() {}

    /**
     * What both sides share.
     *
     * @return the context, with its defaults
     */
    public static LicenseManagementContext context() {
        return V4.builder().subject("Example").build();
    }

    /**
     * The customer's side.
     *
     * @param keyStore with the vendor's certificate
     * @param license where the license is installed
     * @return the manager
     */
    public static ConsumerLicenseManager consumer(Path keyStore, Path license) {
        return context()
                .consumer()
                .encryption()
                .protection(usage -> password())
                .up()
                .authentication()
                .alias(ALIAS)
                .loadFrom(BIOS.path(keyStore))
                .storeProtection(usage -> password())
                .up()
                .storeIn(BIOS.path(license))
                .build();
    }

    /**
     * The password.
     *
     * @return a new one, since it is erased after its use
     */
    public static Password password() {
        char[] characters = PASSWORD.toCharArray();
        return new Password() {
            @Override
            public char[] characters() {
                return characters;
            }

            @Override
            public void close() {}
        };
    }
}
