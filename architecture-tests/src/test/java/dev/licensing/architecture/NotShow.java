package dev.licensing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No public or protected signature, nor the head of a public type, names one of some types. */
final class NotShow extends ArchCondition<JavaClass> {
    private final DescribedPredicate<JavaClass> hidden;

    NotShow(DescribedPredicate<JavaClass> hidden) {
        super("not show types that " + hidden.getDescription());
        this.hidden = hidden;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isSeen(type)) {
            return;
        }
        for (JavaClass shown : type.getAllRawSuperclasses()) {
            report(type.getFullName(), shown, events);
        }
        for (JavaClass shown : type.getAllRawInterfaces()) {
            report(type.getFullName(), shown, events);
        }
        for (JavaMember member : type.getMembers()) {
            checkMember(member, events);
        }
    }

    private void checkMember(JavaMember member, ConditionEvents events) {
        if (!isSeen(member)) {
            return;
        }
        for (JavaClass shown : member.getAllInvolvedRawTypes()) {
            report(member.getFullName(), shown, events);
        }
        if (member instanceof JavaCodeUnit unit) {
            for (JavaClass shown : unit.getExceptionTypes()) {
                report(member.getFullName(), shown, events);
            }
        }
    }

    private void report(String where, JavaClass shown, ConditionEvents events) {
        if (hidden.test(shown.getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(shown, where + " shows " + shown.getFullName()));
        }
    }

    private static boolean isSeen(JavaClass type) {
        return isOpen(
                type.getModifiers().contains(JavaModifier.PUBLIC),
                type.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static boolean isSeen(JavaMember member) {
        return isOpen(
                member.getModifiers().contains(JavaModifier.PUBLIC),
                member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static boolean isOpen(boolean isPublic, boolean isProtected) {
        return isPublic || isProtected;
    }
}
