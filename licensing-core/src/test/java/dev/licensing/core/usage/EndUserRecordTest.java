package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.usage.EndUserRecord.Activity;
import dev.licensing.core.usage.EndUserRecord.Kind;
import dev.licensing.core.usage.EndUserRecord.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndUserRecordTest {
    @ParameterizedTest
    @ValueSource(strings = {"jane@example.com", "j@e", "Jane.Doe+x@mail.example.com", "жанна@пример.рф"})
    void a_login_that_is_an_address_is_the_email(String login) {
        assertThat(EndUserRecord.of(login, "").email()).isEqualTo(login);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane",
                "@example.com",
                "jane@",
                "@",
                "jane@doe@example.com",
                "jane doe@example.com",
                "jane@example\u00a0com",
                "jane\t@example.com",
                ""
            })
    void a_login_that_is_no_address_is_no_email(String login) {
        assertThat(EndUserRecord.of(login, "").email()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane@example.com", "unknown", "a@b@c"})
    void the_email_field_is_the_email_whatever_it_holds(String field) {
        assertThat(EndUserRecord.of("joe@example.com", field).email()).isEqualTo(field);
    }

    @Test
    void white_space_around_a_text_is_no_part_of_it() {
        assertThat(EndUserRecord.of(" jane\t", "\u2003jane@example.com "))
                .isEqualTo(EndUserRecord.of("jane", "jane@example.com"));
        assertThat(EndUserRecord.of("jane@example.com", " \t ").email()).isEqualTo("jane@example.com");
    }

    @Test
    void a_record_changes_in_one_thing_at_a_time() {
        EndUserRecord record = EndUserRecord.of("jane", "jane@example.com");
        assertThat(record)
                .isEqualTo(
                        new EndUserRecord(Kind.END_USER, Activity.ACTIVE, Tenant.DEFAULT, "jane", "jane@example.com"));
        assertThat(record.with(Kind.DEVELOPER).with(Activity.INACTIVE).with(Tenant.OTHER))
                .isEqualTo(
                        new EndUserRecord(Kind.DEVELOPER, Activity.INACTIVE, Tenant.OTHER, "jane", "jane@example.com"));
    }
}
