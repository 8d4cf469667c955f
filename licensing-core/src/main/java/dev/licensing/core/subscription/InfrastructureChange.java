package dev.licensing.core.subscription;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.person.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A copy of an infrastructure in the making: replace parts, then {@link #done()}. Used by one thread, and thrown away.
 */
public final class InfrastructureChange {
    private final Infrastructure before;
    private String name;
    private Subscription subscription;
    private List<EnvironmentSlot> slots;
    private List<Member> members;
    private Contacts contacts;
    private final List<SlotRelease> releases;
    private Set<InfrastructureMark> marks;

    InfrastructureChange(Infrastructure before) {
        this.before = before;
        this.name = before.name();
        this.subscription = before.subscription();
        this.slots = before.slots();
        this.members = before.members();
        this.contacts = before.contacts();
        this.releases = new ArrayList<>(before.releases());
        this.marks = before.marks();
    }

    /**
     * Replaces the name.
     *
     * @param other the new name
     * @return this
     */
    public InfrastructureChange name(String other) {
        this.name = other;
        return this;
    }

    /**
     * Replaces the subscription.
     *
     * @param other the new subscription, of the same activation code
     * @return this
     * @throws dev.licensing.core.InvalidValueException when it has another activation code
     */
    public InfrastructureChange subscription(Subscription other) {
        if (!other.activationCode().equals(before.activationCode())) {
            throw new InvalidValueException(
                    "activationCode",
                    other.activationCode().text(),
                    before.activationCode() + ", because it never changes");
        }
        this.subscription = other;
        return this;
    }

    /**
     * Replaces one slot by the one of the same id.
     *
     * @param other the new slot
     * @return this
     */
    public InfrastructureChange slot(EnvironmentSlot other) {
        List<EnvironmentSlot> others = new ArrayList<>();
        for (EnvironmentSlot slot : slots) {
            others.add(slot.id().equals(other.id()) ? other : slot);
        }
        this.slots = others;
        return this;
    }

    /**
     * Replaces all slots.
     *
     * @param others the new slots
     * @return this
     */
    public InfrastructureChange slots(List<EnvironmentSlot> others) {
        this.slots = others;
        return this;
    }

    /**
     * Replaces all members.
     *
     * @param others the new members
     * @return this
     */
    public InfrastructureChange members(List<Member> others) {
        this.members = others;
        return this;
    }

    /**
     * Replaces the contacts.
     *
     * @param others the new contacts
     * @return this
     */
    public InfrastructureChange contacts(Contacts others) {
        this.contacts = others;
        return this;
    }

    /**
     * Adds a registration that has ended.
     *
     * @param release the registration
     * @return this
     */
    public InfrastructureChange released(SlotRelease release) {
        this.releases.add(release);
        return this;
    }

    /**
     * Replaces the vendor's marks.
     *
     * @param others the new marks
     * @return this
     */
    public InfrastructureChange marks(Set<InfrastructureMark> others) {
        this.marks = others;
        return this;
    }

    /**
     * The changed copy, with the counts of the original.
     *
     * @return a new infrastructure
     * @throws dev.licensing.core.InvalidValueException when a part is out of its bounds
     */
    public Infrastructure done() {
        return new Infrastructure(
                name,
                before.organization(),
                subscription,
                slots,
                members,
                contacts,
                releases,
                marks,
                before.revision(),
                before.entries());
    }
}
