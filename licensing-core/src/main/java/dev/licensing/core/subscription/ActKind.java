package dev.licensing.core.subscription;

/** What can be done to an infrastructure, each kind with the permission it takes. The ids are stable. */
public enum ActKind {
    /** The subscription begins. */
    SUBSCRIBE("subscribe", Permission.VENDOR),
    /** The subscription changes. */
    CHANGE_SUBSCRIPTION("change-subscription", Permission.VENDOR),
    /** The vendor notes something of the infrastructure, or no longer. */
    MARK("mark", Permission.VENDOR),
    /** A serial number is registered in a slot. */
    REGISTER("register", Permission.REGISTER),
    /** The standbys of an environment are named. */
    STANDBYS("standbys", Permission.REGISTER),
    /** A drifted machine keeps its slot under its new serial number. */
    REBIND("rebind", Permission.REGISTER),
    /** A slot is released, or its release asked for. */
    RELEASE("release", Permission.RELEASE),
    /** The vendor decides on a release. */
    REVIEW("review", Permission.VENDOR),
    /** The infrastructure or a slot is given another name. */
    RENAME("rename", Permission.RENAME),
    /** Somebody becomes a member, another role, or none. */
    MEMBERS("members", Permission.MANAGE_MEMBERS),
    /** The contacts change. */
    CONTACTS("contacts", Permission.MANAGE_MEMBERS),
    /** A license file is downloaded. */
    DOWNLOAD("download", Permission.DOWNLOAD),
    /** A license file is sent to the contacts. */
    SEND("send", Permission.SEND),
    /** An audit file is uploaded. */
    AUDIT("audit", Permission.UPLOAD_AUDIT),
    /** All environments go to another activation code, or come from one. */
    MOVE("move", Permission.MOVE),
    /** A move is undone. */
    ROLL_BACK("roll-back", Permission.MOVE);

    private final String id;
    private final Permission permission;

    ActKind(String id, Permission permission) {
        this.id = id;
        this.permission = permission;
    }

    /**
     * The stable name.
     *
     * @return such as {@code register}
     */
    public String id() {
        return id;
    }

    /**
     * What whoever acts must be allowed to.
     *
     * @return the permission
     */
    public Permission permission() {
        return permission;
    }

    /**
     * Says whether the infrastructure's contacts are told: of register, release, move and send.
     *
     * @return true when they are
     */
    public boolean isNotified() {
        return this == REGISTER || this == RELEASE || this == MOVE || this == ROLL_BACK || this == SEND;
    }
}
