package dev.licensing.issue.audit;

/** What of a file must fit the files before it, or what the vendor knows of the environment. */
public enum ChainMember {
    /** The key that signed it. */
    PUBLIC_KEY("publicKey", "untrusted-key"),
    /** The infrastructure. */
    ACTIVATION_CODE("activationCode", "wrong-activation-code"),
    /** The controller. */
    SERIAL_NUMBER("serialNumber", "wrong-serial"),
    /** Its number. */
    SEQUENCE("sequence", "broken-chain"),
    /** The file before it. */
    PREVIOUS_DIGEST("previousDigest", "broken-chain");

    private final String wireName;
    private final String code;

    ChainMember(String wireName, String code) {
        this.wireName = wireName;
        this.code = code;
    }

    /**
     * The name in the file.
     *
     * @return such as {@code sequence}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The stable code of a file that does not fit in this.
     *
     * @return such as {@code broken-chain}
     */
    public String code() {
        return code;
    }
}
