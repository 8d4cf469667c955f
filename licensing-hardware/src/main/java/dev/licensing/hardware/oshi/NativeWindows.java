package dev.licensing.hardware.oshi;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.COM.WbemcliUtil.WmiQuery;
import com.sun.jna.platform.win32.COM.WbemcliUtil.WmiResult;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import oshi.util.platform.windows.WmiQueryHandler;

/** Windows itself. It is as thin as can be, because it runs nowhere else; everything that decides is in {@link WindowsReader}. */
final class NativeWindows implements WindowsCalls {
    /** Given with each query, because OSHI's own setting is one for the whole process. */
    private static final int WMI_TIMEOUT_MILLIS = 2000;
    /** A 32-bit process would else be shown a registry of its own. */
    private static final int READ_64_BIT = WinNT.KEY_READ | WinNT.KEY_WOW64_64KEY;
    /** The four characters RSMB, for the raw SMBIOS table. */
    private static final int RAW_SMBIOS = 0x52534d42;

    private static final WinReg.HKEY MACHINE = WinReg.HKEY_LOCAL_MACHINE;

    /** Not through the handler's own queries, which answer with nothing both when nothing is there and when they fail. */
    @Override
    public <T extends Enum<T>> List<Map<T, String>> query(String namespace, String wmiClass, Class<T> properties) {
        Connection connection = new Connection();
        boolean connected = connection.initCOM();
        try {
            WmiResult<T> result = new WmiQuery<>(namespace, wmiClass, properties).execute(WMI_TIMEOUT_MILLIS);
            return WmiRows.of(result.getResultCount(), properties, result::getValue);
        } catch (TimeoutException e) {
            throw new IllegalStateException("WMI did not answer", e);
        } finally {
            if (connected) {
                connection.unInitCOM();
            }
        }
    }

    @Override
    public Optional<String> registryText(String key, String value) {
        return hasRegistryValue(key, value)
                ? Optional.of(Advapi32Util.registryGetStringValue(MACHINE, key, value, READ_64_BIT))
                : Optional.empty();
    }

    @Override
    public boolean hasRegistryValue(String key, String value) {
        return Advapi32Util.registryValueExists(MACHINE, key, value, READ_64_BIT);
    }

    @Override
    public byte[] firmwareTable() {
        Function call = Function.getFunction("kernel32", "GetSystemFirmwareTable");
        int size = call.invokeInt(new Object[] {RAW_SMBIOS, 0, Pointer.NULL, 0});
        if (size <= 0) {
            throw new IllegalStateException("Windows gives no SMBIOS table");
        }
        try (Memory table = new Memory(size)) {
            call.invokeInt(new Object[] {RAW_SMBIOS, 0, table, size});
            return table.getByteArray(0, size);
        }
    }

    /** Of OSHI's own kind, whatever kind the host may have set for itself. */
    private static final class Connection extends WmiQueryHandler {}
}
