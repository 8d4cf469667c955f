package dev.licensing.hardware.oshi;

/** The properties that are asked for of each WMI class; WMI knows no case. */
final class WmiProperties {
    private WmiProperties() {}

    /** Of {@code Win32_ComputerSystemProduct}. */
    enum Product {
        UUID
    }

    /** Of {@code Win32_BaseBoard}. */
    enum Board {
        SERIALNUMBER
    }

    /** Of {@code Win32_ComputerSystem}. */
    enum Computer {
        MANUFACTURER,
        MODEL
    }

    /** Of the same class from Windows 10 and Server 2016 on; before, a query for it is refused. */
    enum Family {
        SYSTEMFAMILY
    }

    /** Of {@code MSFT_NetAdapter}. */
    enum Adapter {
        PERMANENTADDRESS,
        HARDWAREINTERFACE,
        INTERFACETYPE,
        NDISPHYSICALMEDIUM
    }

    /** Of {@code Win32_DiskDrive}. */
    enum Disk {
        INDEX,
        SERIALNUMBER,
        MEDIATYPE
    }

    /** Of {@code Win32_LogicalDiskToPartition}: a partition, and the drive letter that it is shown as. */
    enum DriveLetter {
        ANTECEDENT,
        DEPENDENT
    }
}
