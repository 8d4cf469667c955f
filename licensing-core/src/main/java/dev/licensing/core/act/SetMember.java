package dev.licensing.core.act;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Member;
import dev.licensing.core.subscription.PortalRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes somebody a member of an infrastructure, in this role instead of any other, or no longer one. Immutable.
 *
 * @param person who
 * @param role {@link PortalRole#INFRASTRUCTURE_ADMIN} or {@link PortalRole#MEMBER}; empty for no longer a member
 */
public record SetMember(EmailAddress person, Optional<PortalRole> role) implements Act {
    /**
     * Checks the role.
     *
     * @throws dev.licensing.core.InvalidValueException when it is the organization's to give
     */
    public SetMember {
        if (role.equals(Optional.of(PortalRole.COMPANY_ADMIN))) {
            throw new InvalidValueException(
                    "member.role",
                    "Company admin",
                    "Infrastructure admin, Member or none; company admins are the organization's");
        }
    }

    @Override
    public ActKind kind() {
        return ActKind.MEMBERS;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<PortalRole> old = before.roleOf(person);
        if (old.equals(Optional.of(PortalRole.COMPANY_ADMIN))) {
            return Step.NotTaken.because(companyAdmin(before));
        }
        if (old.isEmpty() && role.isEmpty()) {
            return Step.NotTaken.because(noMember(before));
        }
        return old.equals(role)
                ? Step.NotTaken.because(
                        ActRefusal.nothingChanges(before, person + " has the role " + words(role) + " already"))
                : Step.Taken.of(
                        before.change().members(members(before)).done(),
                        Optional.empty(),
                        "Role of " + person + ": " + words(old) + " to " + words(role));
    }

    /** In the order of before, so that a change of role moves nobody. */
    private List<Member> members(Infrastructure before) {
        List<Member> members = new ArrayList<>();
        for (Member member : before.members()) {
            if (!member.address().equals(person)) {
                members.add(member);
            } else if (role.isPresent()) {
                members.add(new Member(person, role.get()));
            }
        }
        if (role.isPresent() && before.roleOf(person).isEmpty()) {
            members.add(new Member(person, role.get()));
        }
        return members;
    }

    private ActRefusal companyAdmin(Infrastructure before) {
        return ActRefusal.of(ActRefusalCode.NOT_A_MEMBER, before)
                .with("person", person)
                .with("why", "is a company admin, and so administers every infrastructure of the company")
                .with(
                        "remedy",
                        "To change who is a company admin, contact "
                                + before.organization().vendor().support() + ".");
    }

    private ActRefusal noMember(Infrastructure before) {
        return ActRefusal.of(ActRefusalCode.NOT_A_MEMBER, before)
                .with("person", person)
                .with("why", "is not a member of this infrastructure")
                .with("remedy", "Check the address; if it is right, there is nothing to do.");
    }

    private static String words(Optional<PortalRole> role) {
        return role.isPresent() ? role.get().displayName() : "none";
    }
}
