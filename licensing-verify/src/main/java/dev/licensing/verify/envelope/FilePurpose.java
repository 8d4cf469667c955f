package dev.licensing.verify.envelope;

import java.util.Optional;

/** What a signed file is for; a file of one purpose is never accepted as another. */
public enum FilePurpose {
    LICENSE("LICENSE", "license", 64 * 1024),
    TRUST("LICENSE TRUST", "license-trust", 1024 * 1024),
    REQUEST("LICENSE REQUEST", "license-request", 64 * 1024),
    AUDIT("LICENSE AUDIT", "license-audit", 4 * 1024 * 1024),
    LEASE("LICENSE LEASE", "license-lease", 64 * 1024);

    private static final String VERSION = ".v1+json";

    private final String label;
    private final String family;
    private final int mostArmoredBytes;

    FilePurpose(String label, String family, int mostArmoredBytes) {
        this.label = label;
        this.family = family;
        this.mostArmoredBytes = mostArmoredBytes;
    }

    /** The label of the armor. */
    public String label() {
        return label;
    }

    /** The {@code typ} of the protected header, which holds the version of the format. */
    public String type() {
        return family + VERSION;
    }

    /** The largest block, with its armor. */
    public int mostArmoredBytes() {
        return mostArmoredBytes;
    }

    public static Optional<FilePurpose> ofLabel(String label) {
        for (FilePurpose purpose : values()) {
            if (purpose.label.equals(label)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    public static Optional<FilePurpose> ofType(String type) {
        for (FilePurpose purpose : values()) {
            if (purpose.type().equals(type)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    /** Whether the type is this purpose's in another version: {@code license.v2+json}. */
    boolean isOtherVersion(String type) {
        String prefix = family + ".v";
        String suffix = "+json";
        int digits = type.length() - prefix.length() - suffix.length();
        boolean versioned = type.startsWith(prefix) && type.endsWith(suffix) && digits >= 1 && digits <= 3;
        for (int i = 0; versioned && i < digits; i++) {
            char symbol = type.charAt(prefix.length() + i);
            versioned = symbol >= '0' && symbol <= '9';
        }
        return versioned;
    }
}
