package dev.licensing.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A readable answer: lines, and rows whose columns line up. Control characters in any of it are escaped. */
public final class TextPage {
    private static final String GAP = "  ";

    private final List<String> lines = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    private TextPage() {}

    static String of(Consumer<TextPage> content) {
        TextPage page = new TextPage();
        content.accept(page);
        page.alignRows();
        return String.join("\n", page.lines);
    }

    /**
     * Adds a line.
     *
     * @param text the line; empty for a gap
     * @return this page
     */
    public TextPage line(String text) {
        alignRows();
        lines.add(Printable.of(text));
        return this;
    }

    /**
     * Adds a line with a label.
     *
     * @param label what it is
     * @param value the value; an empty text is left out together with its label
     * @return this page
     */
    public TextPage field(String label, Object value) {
        String text = value.toString();
        return text.isEmpty() ? this : row(label + ":", text);
    }

    /**
     * Adds a row; the columns of adjacent rows line up.
     *
     * @param cells the columns
     * @return this page
     */
    public TextPage row(String... cells) {
        String[] printable = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            printable[i] = Printable.of(cells[i]);
        }
        rows.add(printable);
        return this;
    }

    private void alignRows() {
        List<Integer> widths = widths();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i])
                        .append(" ".repeat(widths.get(i) - row[i].length()))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        rows.clear();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row[i].length()));
            }
        }
        return widths;
    }
}
