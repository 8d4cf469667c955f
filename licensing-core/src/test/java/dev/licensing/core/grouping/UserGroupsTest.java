package dev.licensing.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserGroupsTest {
    private final UserGroups groups = new UserGroups();

    @Test
    void users_can_be_asked_for_at_any_time() {
        for (int i = 0; i < 1_000; i++) {
            groups.add("e" + i, "l" + i, i % 2 == 0);
            if (i % 100 == 7) {
                assertThat(groups.users()).isEqualTo(i + 1);
                assertThat(groups.internalUsers()).isEqualTo(i / 2 + 1);
            }
        }
    }

    @Test
    void two_internal_users_that_turn_out_to_be_one_are_one() {
        groups.add("a", "", true);
        groups.add("", "b", true);
        assertThat(groups.internalUsers()).isEqualTo(2);
        groups.add("a", "b", false);
        assertThat(groups.internalUsers()).isEqualTo(1);
        assertThat(groups.users()).isEqualTo(1);
    }

    @Test
    void an_internal_user_makes_the_larger_group_that_it_joins_internal() {
        groups.add("a", "1", false);
        groups.add("a", "2", false);
        groups.add("b", "", true);
        groups.add("b", "1", false);
        assertThat(groups.users()).isEqualTo(1);
        assertThat(groups.internalUsers()).isEqualTo(1);
    }

    @Test
    void a_hundred_thousand_records_of_one_long_chain_are_one_user() {
        for (int i = 0; i < 100_000; i++) {
            groups.add("e" + i, "l" + i, false);
            groups.add("e" + (i + 1), "l" + i, false);
        }
        assertThat(groups.users()).isEqualTo(1);
        assertThat(groups.internalUsers()).isZero();
    }
}
