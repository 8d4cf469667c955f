package dev.licensing.core.subscription;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The platform software and the environments that one subscription licenses: the whole that every act changes as one.
 * Immutable.
 *
 * @param name the display name, which can be edited: 1 to 200 characters
 * @param organization the customer company
 * @param subscription what it bought; carries the activation code, this infrastructure's identifier
 * @param slots the environment slots; each id, name and active serial number once
 * @param members who is associated with it, each address once; company admins are the organization's
 * @param contacts who gets licenses and renewal notices
 * @param releases registrations that have ended, each license once
 * @param marks what the vendor has noted
 * @param revision raised by every change, from 1: licenses carry it
 * @param entries how many entries its change log has, from 1: they are numbered without a gap, so none can be lost unseen
 */
public record Infrastructure(
        String name,
        Organization organization,
        Subscription subscription,
        List<EnvironmentSlot> slots,
        List<Member> members,
        Contacts contacts,
        List<SlotRelease> releases,
        Set<InfrastructureMark> marks,
        long revision,
        long entries) {
    private static final long LARGEST = 9_999_999_999_999_999L;

    /**
     * Checks the name and that nothing is there twice.
     *
     * @throws dev.licensing.core.InvalidValueException when a part is out of its bounds
     */
    public Infrastructure {
        Check.displayName("infrastructure", name);
        Check.range("revision", revision, 1, LARGEST);
        Check.range("entries", entries, 1, LARGEST);
        slots = List.copyOf(slots);
        members = List.copyOf(members);
        releases = List.copyOf(releases);
        marks = Set.copyOf(marks);
        DistinctSlots.require(slots);
        requireDistinct(members);
        requireEachLicenseOnce(releases);
    }

    /**
     * The identifier, which never changes.
     *
     * @return the subscription's activation code
     */
    public ActivationCode activationCode() {
        return subscription.activationCode();
    }

    /**
     * Finds a slot.
     *
     * @param id its identifier
     * @return the slot, or empty when there is none
     */
    public Optional<EnvironmentSlot> slot(SlotId id) {
        for (EnvironmentSlot slot : slots) {
            if (slot.id().equals(id)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    /**
     * The slots of one type.
     *
     * @param type the type
     * @return those slots, in their order
     */
    public List<EnvironmentSlot> slotsOf(EnvironmentType type) {
        List<EnvironmentSlot> found = new ArrayList<>();
        for (EnvironmentSlot slot : slots) {
            if (slot.type() == type) {
                found.add(slot);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The slots of one type in which a serial number can be registered.
     *
     * @param type the type
     * @param at the time
     * @return those slots, in their order
     */
    public List<EnvironmentSlot> freeSlots(EnvironmentType type, Instant at) {
        List<EnvironmentSlot> free = new ArrayList<>();
        for (EnvironmentSlot slot : slotsOf(type)) {
            if (slot.isFree(at)) {
                free.add(slot);
            }
        }
        return List.copyOf(free);
    }

    /**
     * The licenses that a trust bundle revokes: of registrations that were released, and of those that were moved to
     * another activation code for good. Never a serial number.
     *
     * @param at the time
     * @return their identifiers
     */
    public List<LicenseId> revokedLicenses(Instant at) {
        List<SlotRelease> ended = new ArrayList<>(releases);
        for (EnvironmentSlot slot : slots) {
            if (slot.state() instanceof SlotState.Superseded superseded) {
                ended.add(superseded.release(slot.id()));
            }
        }
        List<LicenseId> revoked = new ArrayList<>();
        for (SlotRelease release : ended) {
            if (!at.isBefore(release.revokedFrom())) {
                revoked.add(release.licenseId());
            }
        }
        return List.copyOf(revoked);
    }

    /**
     * What somebody is here.
     *
     * @param address the person
     * @return the role; empty when the person is not associated
     */
    public Optional<PortalRole> roleOf(EmailAddress address) {
        if (organization.admins().contains(address)) {
            return Optional.of(PortalRole.COMPANY_ADMIN);
        }
        for (Member member : members) {
            if (member.address().equals(address)) {
                return Optional.of(member.role());
            }
        }
        return Optional.empty();
    }

    /**
     * The people of one role.
     *
     * @param role the role
     * @return their addresses
     */
    public List<EmailAddress> peopleOf(PortalRole role) {
        if (role == PortalRole.COMPANY_ADMIN) {
            return organization.admins();
        }
        List<EmailAddress> people = new ArrayList<>();
        for (Member member : members) {
            if (member.role() == role) {
                people.add(member.address());
            }
        }
        return List.copyOf(people);
    }

    /**
     * The same infrastructure with other counts.
     *
     * @param otherRevision how many changes there were, from 1
     * @param otherEntries how many entries its change log has, from 1
     * @return a new infrastructure
     * @throws dev.licensing.core.InvalidValueException when a count is out of its bounds
     */
    public Infrastructure withCounts(long otherRevision, long otherEntries) {
        return new Infrastructure(
                name,
                organization,
                subscription,
                slots,
                members,
                contacts,
                releases,
                marks,
                otherRevision,
                otherEntries);
    }

    /**
     * Starts a changed copy.
     *
     * @return a copy in which single parts can be replaced
     */
    public InfrastructureChange change() {
        return new InfrastructureChange(this);
    }

    private static void requireDistinct(List<Member> members) {
        // Texts and not addresses: many that were chosen to share a hash would be compared with one another
        Set<String> seen = new HashSet<>();
        for (Member member : members) {
            if (!seen.add(member.address().text())) {
                throw new InvalidValueException(
                        "infrastructure.members", member.address().text(), "each address once");
            }
        }
    }

    private static void requireEachLicenseOnce(List<SlotRelease> releases) {
        Set<String> seen = new HashSet<>();
        for (SlotRelease release : releases) {
            if (!seen.add(release.licenseId().text())) {
                throw new InvalidValueException(
                        "infrastructure.releases", release.licenseId().text(), "each license once");
            }
        }
    }
}
