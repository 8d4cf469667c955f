package dev.licensing.core.subscription;

/** What may be done to an infrastructure. */
public enum Permission {
    /** See it in the list, and all that it holds. */
    VIEW("see this infrastructure"),
    /** Have a license sent to the contacts. */
    SEND("have licenses sent"),
    /** Register serial numbers, standbys included, and rebind a drifted machine. */
    REGISTER("register environments"),
    /** Release slots. */
    RELEASE("release environments"),
    /** Name the infrastructure and its slots. */
    RENAME("rename"),
    /** Download license files. */
    DOWNLOAD("download license files"),
    /** Say who is a member, in which role, and who is a contact. */
    MANAGE_MEMBERS("manage members"),
    /** Upload audit files. */
    UPLOAD_AUDIT("upload audit files"),
    /** Move all environments to another activation code, and back. */
    MOVE("move environments"),
    /** What only the vendor does: change the subscription, flag, review. */
    VENDOR("do what is the vendor's to do");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /**
     * What may be done, as the end of a sentence.
     *
     * @return such as {@code download license files}
     */
    public String words() {
        return words;
    }
}
