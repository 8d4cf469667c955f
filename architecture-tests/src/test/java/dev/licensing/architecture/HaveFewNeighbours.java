package dev.licensing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** No package holds more top-level types than a reader keeps in mind. */
final class HaveFewNeighbours extends ArchCondition<JavaClass> {
    private final int limit;
    private final Map<String, Set<String>> typesByPackage = new TreeMap<>();

    HaveFewNeighbours(int limit) {
        super("be among at most " + limit + " types of their package");
        this.limit = limit;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
            typesByPackage
                    .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                    .add(type.getSimpleName());
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        typesByPackage.forEach((name, types) -> {
            if (types.size() > limit) {
                events.add(SimpleConditionEvent.violated(name, name + " has " + types.size() + " types: " + types));
            }
        });
        typesByPackage.clear();
    }
}
