package dev.licensing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;

/** What an access, a call or a method reference goes to. */
final class Targets {
    private Targets() {}

    /** One of the members of these full names, such as {@code java.lang.String.getBytes()}. */
    static DescribedPredicate<JavaAccess<?>> oneOf(List<String> fullNames) {
        Set<String> names = Set.copyOf(fullNames);
        return DescribedPredicate.describe(
                "one of " + fullNames,
                access -> names.contains(access.getTarget().getFullName()));
    }

    /** A member of this name, with any parameters, of a type whose full name starts so. */
    static DescribedPredicate<JavaAccess<?>> named(String ownerPrefix, String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                ownerPrefix + wanted,
                access -> access.getTargetOwner().getFullName().startsWith(ownerPrefix)
                        && wanted.contains(access.getTarget().getName()));
    }
}
