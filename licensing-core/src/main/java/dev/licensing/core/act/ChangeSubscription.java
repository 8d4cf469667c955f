package dev.licensing.core.act;

import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;

/**
 * Changes what an organization has bought: the vendor's alone. The activation code stays; the customer downloads fresh
 * license files. Immutable.
 *
 * @param change what becomes different
 */
public record ChangeSubscription(SubscriptionChange change) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.CHANGE_SUBSCRIPTION;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        return change.on(before, occasion.at());
    }
}
