package dev.licensing.hardware.fact;

/**
 * What tells the class of a machine. Texts are as the firmware has them, empty where it has none.
 *
 * @param container whether this is a container, which sees the hardware of its host
 * @param vendor the maker of the system
 * @param product the name of the product
 * @param family the product family
 * @param firmware the version of the firmware
 * @param hypervisor whether the processor or the system tells that a hypervisor is beneath
 * @param denied whether there may be marks of a container that root could read and this process may not
 */
public record PlatformMarks(
        boolean container,
        String vendor,
        String product,
        String family,
        String firmware,
        boolean hypervisor,
        boolean denied) {
    /** A container; nothing else of it matters. */
    public static PlatformMarks ofContainer() {
        return new PlatformMarks(true, "", "", "", "", false, false);
    }

    /** Never the raw values. */
    @Override
    public String toString() {
        return "PlatformMarks";
    }
}
