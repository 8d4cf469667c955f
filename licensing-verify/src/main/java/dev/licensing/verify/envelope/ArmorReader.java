package dev.licensing.verify.envelope;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the blocks of a signed file. Around a block a byte order mark, space, tab, CR and LF are tolerated, and CRLF
 * within it; every line of base64 has exactly 64 symbols but the last.
 */
public final class ArmorReader {
    /** The largest file: one LICENSE block and four LICENSE TRUST blocks, with room for white space. */
    public static final int MOST_FILE_BYTES = 4 * 1024 * 1024 + 256 * 1024;

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LINE = 64;
    private static final int LONGEST_LABEL_LINE = 40;
    private static final int MOST_BLOCKS = 5;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] file;
    private int position;

    private ArmorReader(byte[] file) {
        this.file = file;
    }

    /** All blocks of a file, at least one. */
    public static List<ArmoredBlock> read(byte[] file) throws RefusedException {
        requireSize(file.length);
        ArmorReader reader = new ArmorReader(file);
        reader.skipByteOrderMark();
        List<ArmoredBlock> blocks = new ArrayList<>();
        for (reader.skipWhiteSpace(); reader.position < file.length || blocks.isEmpty(); reader.skipWhiteSpace()) {
            if (blocks.size() == MOST_BLOCKS) {
                throw RefusedException.malformed("file", "more than " + MOST_BLOCKS + " blocks", "fewer blocks");
            }
            blocks.add(reader.block());
        }
        return blocks;
    }

    /** Refuses a file by its size alone, so that it need not be read. */
    public static void requireSize(long bytes) throws RefusedException {
        if (bytes > MOST_FILE_BYTES) {
            throw tooLarge("file", bytes, MOST_FILE_BYTES);
        }
    }

    private ArmoredBlock block() throws RefusedException {
        int start = position;
        FilePurpose purpose = purpose(line(LONGEST_LABEL_LINE));
        byte[] base64 = base64(start, purpose);
        return new ArmoredBlock(purpose, StrictBase64.decodeStandard("armor", base64));
    }

    private static FilePurpose purpose(String line) throws RefusedException {
        if (line.startsWith(BEGIN) && line.endsWith(DASHES) && line.length() >= BEGIN.length() + DASHES.length()) {
            String label = line.substring(BEGIN.length(), line.length() - DASHES.length());
            Optional<FilePurpose> purpose = FilePurpose.ofLabel(label);
            if (purpose.isPresent()) {
                return purpose.get();
            }
        }
        throw RefusedException.malformed("armor", line, BEGIN + FilePurpose.LICENSE.label() + DASHES);
    }

    /** The lines up to the end of the block, joined. */
    private byte[] base64(int start, FilePurpose purpose) throws RefusedException {
        String end = END + purpose.label() + DASHES;
        byte[] base64 = new byte[Math.min(file.length - position, purpose.mostArmoredBytes())];
        int taken = 0;
        boolean last = false;
        while (!take(end)) {
            int lineStart = position;
            int length = lineLength(LINE);
            if (last || length == 0) {
                throw RefusedException.malformed(
                        "armor", latin1(lineStart, length), "lines of exactly " + LINE + " symbols, then " + end);
            }
            requireBlockSize(start, purpose);
            last = length < LINE;
            System.arraycopy(file, lineStart, base64, taken, length);
            taken += length;
        }
        requireBlockSize(start, purpose);
        return Arrays.copyOf(base64, taken);
    }

    private void requireBlockSize(int start, FilePurpose purpose) throws RefusedException {
        if (position - start > purpose.mostArmoredBytes()) {
            throw tooLarge("block " + purpose.label(), position - start, purpose.mostArmoredBytes());
        }
    }

    private String line(int longest) throws RefusedException {
        int start = position;
        return latin1(start, lineLength(longest));
    }

    /** Takes the next line; a longer one than expected is cut where it cannot be right any more. */
    private int lineLength(int longest) throws RefusedException {
        int most = Math.min(longest, file.length - position);
        int length = 0;
        while (length < most && file[position + length] != '\n' && file[position + length] != '\r') {
            length++;
        }
        position += length;
        if (position == file.length) {
            throw RefusedException.malformed("armor", "the end of the file", "a whole block of armor");
        }
        if (length == longest && file[position] != '\n' && file[position] != '\r') {
            throw RefusedException.malformed("armor", "a line of over " + longest + " symbols", "a shorter line");
        }
        takeLineEnd();
        return length;
    }

    private String latin1(int start, int length) {
        return new String(file, start, length, StandardCharsets.ISO_8859_1);
    }

    /** Takes the marker when it stands here; only white space may follow it. */
    private boolean take(String marker) throws RefusedException {
        int after = position + marker.length();
        for (int i = 0; i < marker.length(); i++) {
            if (position + i >= file.length || file[position + i] != marker.charAt(i)) {
                return false;
            }
        }
        if (after < file.length && !isWhiteSpace(file[after])) {
            throw RefusedException.malformed("armor", "text behind " + marker, "the end of the line");
        }
        position = after;
        return true;
    }

    private void takeLineEnd() throws RefusedException {
        if (file[position] == '\r') {
            position++;
            if (position == file.length || file[position] != '\n') {
                throw RefusedException.malformed("armor", "CR without LF", "lines that end with LF or CRLF");
            }
        }
        position++;
    }

    private void skipByteOrderMark() {
        boolean there = file.length >= BYTE_ORDER_MARK.length;
        for (int i = 0; there && i < BYTE_ORDER_MARK.length; i++) {
            there = file[i] == BYTE_ORDER_MARK[i];
        }
        position = there ? BYTE_ORDER_MARK.length : 0;
    }

    private void skipWhiteSpace() {
        while (position < file.length && isWhiteSpace(file[position])) {
            position++;
        }
    }

    private static boolean isWhiteSpace(byte symbol) {
        return symbol == ' ' || symbol == '\t' || symbol == '\n' || symbol == '\r';
    }

    private static RefusedException tooLarge(String what, long bytes, int most) {
        return RefusedException.defect(
                RefusalCode.TOO_LARGE, what, bytes + " bytes or more", "up to " + most + " bytes");
    }
}
