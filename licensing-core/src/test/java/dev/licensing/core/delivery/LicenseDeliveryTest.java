package dev.licensing.core.delivery;

import static dev.licensing.core.delivery.Deliveries.REGISTERED;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.Infrastructures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenseDeliveryTest {
    private static final LicenseDelivery DOWNLOAD = new LicenseDelivery.Download();
    private static final LicenseDelivery NOTHING = new LicenseDelivery.Nothing();
    private static final LicenseDelivery SEND = new LicenseDelivery.Send(new SendDialog(List.of("t***@example.com")));

    @Test
    void admins_and_the_vendor_download() {
        assertThat(delivery(COMPANY_ADMIN, Optional.empty())).isEqualTo(DOWNLOAD);
        assertThat(delivery(INFRASTRUCTURE_ADMIN, Optional.of(REGISTERED.activationCode())))
                .isEqualTo(DOWNLOAD);
        assertThat(LicenseDelivery.of(REGISTERED, Infrastructures.VENDOR, Optional.empty()))
                .isEqualTo(DOWNLOAD);
    }

    @Test
    void a_member_may_only_send() {
        assertThat(delivery(MEMBER, Optional.empty())).isEqualTo(SEND);
    }

    @Test
    void who_is_not_associated_may_only_send_and_only_with_the_full_activation_code() {
        assertThat(delivery(STRANGER, Optional.of(REGISTERED.activationCode()))).isEqualTo(SEND);
        assertThat(delivery(STRANGER, Optional.of(Infrastructures.empty(2).activationCode())))
                .isEqualTo(NOTHING);
        assertThat(delivery(STRANGER, Optional.empty())).isEqualTo(NOTHING);
    }

    private static LicenseDelivery delivery(EmailAddress person, Optional<ActivationCode> typed) {
        return LicenseDelivery.of(REGISTERED, Infrastructures.person(person), typed);
    }
}
