package dev.licensing.hardware.oshi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table that a WMI query gives, as texts. */
final class WmiRows {
    private WmiRows() {}

    /** The value of a property in a row; null where it has none. */
    interface Values<T extends Enum<T>> {
        @Nullable
        Object at(T property, int row);
    }

    static <T extends Enum<T>> List<Map<T, String>> of(int count, Class<T> properties, Values<T> values) {
        List<Map<T, String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<T, String> row = new EnumMap<>(properties);
            for (T property : properties.getEnumConstants()) {
                Object value = values.at(property, i);
                if (value != null) {
                    row.put(property, value.toString());
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
