package dev.licensing.core.act;

import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.SlotId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An environment slot that is to be made; its name is made with it. Immutable.
 *
 * @param id a fresh identifier: one that no slot of the infrastructure has or ever had
 * @param type what may be registered in it
 * @param hosting who runs the environment
 */
public record NewSlot(SlotId id, EnvironmentType type, Hosting hosting) {
    /** No two of them may have the same identifier. */
    static List<NewSlot> distinct(List<NewSlot> slots) {
        List<SlotId> ids = new ArrayList<>();
        for (NewSlot slot : slots) {
            ids.add(slot.id());
        }
        Check.distinct("slots.id", ids);
        return List.copyOf(slots);
    }

    /** The slots, each under the first numbered name of its type that no other has. */
    static List<EnvironmentSlot> named(List<NewSlot> slots, List<EnvironmentSlot> others) {
        Set<String> names = new HashSet<>();
        for (EnvironmentSlot other : others) {
            names.add(other.name());
        }
        List<EnvironmentSlot> named = new ArrayList<>();
        for (NewSlot slot : slots) {
            named.add(EnvironmentSlot.create(slot.id, freeName(slot.type, names), slot.type, slot.hosting));
        }
        return List.copyOf(named);
    }

    private static String freeName(EnvironmentType type, Set<String> taken) {
        int number = 1;
        while (!taken.add(name(type, number))) {
            number++;
        }
        return name(type, number);
    }

    private static String name(EnvironmentType type, int number) {
        return type.displayName() + " Environment #" + number;
    }
}
