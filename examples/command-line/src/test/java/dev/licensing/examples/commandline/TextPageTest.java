package dev.licensing.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextPageTest {
    @Test
    void adjacent_rows_line_up_and_others_do_not_matter() {
        String page = TextPage.of(text -> text.field("A", "1")
                .field("Longer", 2)
                .field("Left out", "")
                .line("in between")
                .row("x", "yy", "z")
                .row("xxx", "y"));
        assertThat(page.lines()).containsExactly("A:       1", "Longer:  2", "in between", "x    yy  z", "xxx  y");
    }

    @Test
    void what_would_move_the_cursor_or_turn_the_writing_is_escaped() {
        String page = TextPage.of(text -> text.field("Name", "a\u001b[2Jb\r\n\t\u009b\u202e\u2028\ud800c"));
        assertThat(page).isEqualTo("Name:  a\\u001b[2Jb\\u000d\\u000a\\u0009\\u009b\\u202e\\u2028\\ud800c");
    }

    @Test
    void letters_of_all_languages_stay() {
        assertThat(Printable.of("Açores 東京 \uD83D\uDE00")).isEqualTo("Açores 東京 \uD83D\uDE00");
        assertThat(Printable.of("\uDB40\uDC01")).isEqualTo("\\u{e0001}");
    }

    @Property
    void any_text_stays_on_its_line(@ForAll String text) {
        assertThat(Printable.of(text).chars().noneMatch(Character::isISOControl))
                .isTrue();
        assertThat(Printable.of(text).lines().count()).isLessThanOrEqualTo(1);
    }
}
