package dev.licensing.verify.mutant;

import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.BiFunction;

/** The armor: its lines, their ends, its label, and what stands around it. */
final class ArmorMutants {
    private static final String BEGIN = "-----BEGIN LICENSE-----\n";
    private static final String END = "\n-----END LICENSE-----";

    private ArmorMutants() {}

    static void addTo(Map<String, Mutation> kinds) {
        add(kinds, "line length", ArmorMutants::lineLength);
        add(kinds, "one line shorter or longer", ArmorMutants::oneLine);
        add(
                kinds,
                "CRLF",
                (file, random) ->
                        random.nextBoolean() ? file.replace("\n", "\r\n") : atOneLineEnd(file, random, "\r\n"));
        add(
                kinds,
                "CR",
                (file, random) -> random.nextBoolean()
                        ? file.replace("\n", Mutation.oneOf(random, "\r", "\n\r", "\r\r\n"))
                        : Mutation.inserted(random, file, "\r"));
        add(
                kinds,
                "byte order mark",
                (file, random) -> Mutation.oneOf(
                        random,
                        "\u00ef\u00bb\u00bf" + file,
                        "\u00ef\u00bb\u00bf\u00ef\u00bb\u00bf" + file,
                        " \u00ef\u00bb\u00bf" + file,
                        file + "\u00ef\u00bb\u00bf",
                        "\u00fe\u00ff" + file,
                        "\u00ef\u00bb" + file));
        add(kinds, "white space around", (file, random) -> gap(random) + file.strip() + gap(random));
        add(
                kinds,
                "white space at a line's end",
                (file, random) -> atOneLineEnd(
                        file,
                        random,
                        Mutation.oneOf(random, " \n", "\t\n", "\n ", "\n\n", "\u000b\n", "\u0085\n", "")));
        add(kinds, "text around", (file, random) -> {
            String text = Mutation.oneOf(
                    random, "x", "#", "-", "\u0000", "\u00a0", "\u000b", "\u001a", "Dear customer,\n", "> ");
            return random.nextBoolean() ? text + file : file + text;
        });
        add(
                kinds,
                "header lines",
                (file, random) -> file.replace(
                        BEGIN, BEGIN + Mutation.oneOf(random, "Version: 1\n\n", "Comment: x\n", "\n", "=\n")));
        add(kinds, "label", ArmorMutants::label);
        add(
                kinds,
                "dashes",
                (file, random) -> atOneOf(
                        file, random, "-----", Mutation.oneOf(random, "----", "------", "- ---", "", "\u2013----")));
        add(kinds, "a second block", (file, random) -> {
            String label = Mutation.oneOf(random, "LICENSE", "LICENSE TRUST", "LICENSE LEASE", "CERTIFICATE");
            String second = file.replace("LICENSE-----", label + "-----");
            return random.nextBoolean() ? file + second : second + file;
        });
        add(kinds, "other base64", ArmorMutants::otherBase64);
        add(kinds, "one line of base64 repeated, left out or moved", ArmorMutants::lines);
    }

    private static void add(Map<String, Mutation> kinds, String name, BiFunction<String, Random, String> edit) {
        kinds.put("armor: " + name, (draft, random) -> {
            long seed = random.nextLong();
            draft.inFile(file -> edit.apply(file, new Random(seed)));
        });
    }

    private static String lineLength(String file, Random random) {
        String base64 = base64(file).replace("\n", "");
        int length = Integer.parseInt(
                Mutation.oneOf(random, "60", "62", "63", "64", "65", "68", "72", "76", "100", "100000"));
        StringJoiner lines = new StringJoiner("\n");
        for (int from = 0; from < base64.length(); from += length) {
            lines.add(base64.substring(from, Math.min(base64.length(), from + length)));
        }
        return file.replace(base64(file), lines.toString());
    }

    /** The line end after a line that is drawn moves by a symbol or a few. */
    private static String oneLine(String file, Random random) {
        String base64 = base64(file);
        int end = base64.indexOf('\n', random.nextInt(Math.max(1, base64.length() - 70)));
        if (end < 0) {
            return file;
        }
        int moved = end + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(4));
        String joined = base64.substring(0, end) + base64.substring(end + 1);
        int at = Math.max(0, Math.min(joined.length(), moved));
        return file.replace(base64, joined.substring(0, at) + "\n" + joined.substring(at));
    }

    private static String label(String file, Random random) {
        String label = Mutation.oneOf(
                random,
                "LICENSE TRUST",
                "LICENSE REQUEST",
                "LICENSE AUDIT",
                "LICENSE LEASE",
                "license",
                "LICENSE ",
                "CERTIFICATE",
                "");
        return random.nextBoolean()
                ? file.replace("LICENSE-----", label + "-----")
                : atOneOf(file, random, "LICENSE-----", label + "-----");
    }

    private static String otherBase64(String file, Random random) {
        String base64 = base64(file);
        String other = switch (random.nextInt(4)) {
            case 0 -> base64.replace('+', '-').replace('/', '_') + "-";
            case 1 -> base64.replace("=", "");
            case 2 -> base64 + "=";
            default -> Mutation.inserted(random, base64, Mutation.oneOf(random, " ", "\t", "=", "-", "_", "\u00c1"));
        };
        return file.replace(base64, other);
    }

    private static String lines(String file, Random random) {
        String base64 = base64(file);
        String[] lines = base64.split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        StringJoiner joined = new StringJoiner("\n");
        for (int i = 0; i < lines.length; i++) {
            joined.add(lines[i == one ? other : i]);
            if (i == one && random.nextBoolean()) {
                joined.add(lines[one]);
            }
        }
        return file.replace(base64, joined.toString());
    }

    private static String gap(Random random) {
        StringBuilder gap = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            gap.append(Mutation.oneOf(random, " ", "\t", "\n", "\r", "\r\n"));
        }
        return gap.toString();
    }

    private static String atOneLineEnd(String file, Random random, String replacement) {
        return atOneOf(file, random, "\n", replacement);
    }

    /** Replaces one occurrence that is drawn. */
    private static String atOneOf(String file, Random random, String text, String replacement) {
        int at = file.indexOf(text, random.nextInt(file.length()));
        at = at < 0 ? file.indexOf(text) : at;
        return at < 0 ? file : file.substring(0, at) + replacement + file.substring(at + text.length());
    }

    /** What stands between the first and the last line; a file that has neither is all base64. */
    private static String base64(String file) {
        int from = file.indexOf(BEGIN);
        int to = file.indexOf(END);
        return from < 0 || to < from ? file : file.substring(from + BEGIN.length(), to);
    }
}
