package dev.licensing.core.notice;

/** What a notice is about. The ids are stable. */
public enum NoticeKind {
    /** The subscription has begun: the activation code and the slots. */
    SUBSCRIBED("subscribed"),
    /** Something was done that the infrastructure's contacts hear of. */
    CHANGED("changed"),
    /** A license file goes to the contacts, to review and to forward. */
    LICENSE_SENT("license-sent"),
    /** A serial number is active elsewhere: for the vendor's review. */
    SERIAL_CONFLICT("serial-conflict"),
    /** A release of a flagged infrastructure: for the vendor's review. */
    REVIEW_REQUESTED("review-requested"),
    /** What the vendor's review of a release came to: for whoever asked. */
    REVIEW_DECIDED("review-decided"),
    /** The end of the subscription comes into sight, or is reached. */
    RENEWAL("renewal"),
    /** The grace after the end is over. */
    GRACE_ENDED("grace-ended");

    private final String id;

    NoticeKind(String id) {
        this.id = id;
    }

    /**
     * The stable name.
     *
     * @return such as {@code license-sent}
     */
    public String id() {
        return id;
    }
}
