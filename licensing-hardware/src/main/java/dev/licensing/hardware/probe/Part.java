package dev.licensing.hardware.probe;

/** What a machine is asked for, in the order in which one thread asks. */
enum Part {
    MARKS("class of the machine"),
    FIRMWARE_UUID("firmware UUID"),
    BOARD_SERIAL("board serial"),
    BOARD_ASSET_TAG("board asset tag"),
    NETWORK_CARDS("network interfaces"),
    OPERATING_SYSTEM_ID("operating system id"),
    DISKS("disks"),
    /** The last: it is looked for only where an earlier one was denied. */
    REMEMBERED("what root left for this boot");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** For the reason of a slot. */
    String words() {
        return words;
    }
}
