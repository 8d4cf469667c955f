package dev.licensing.runtime.audit;

import java.util.Arrays;

/** An audit file that was made, as it stays in the store. Immutable. */
public final class AuditFile {
    private final String name;
    private final long sequence;
    private final int records;
    private final byte[] content;

    AuditFile(String name, long sequence, int records, byte[] content) {
        this.name = name;
        this.sequence = sequence;
        this.records = records;
        this.content = content.clone();
    }

    /**
     * Names the document of the store.
     *
     * @return such as {@code audit.4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E.0000000001.txt}
     */
    public String name() {
        return name;
    }

    /**
     * The number of the file in its chain.
     *
     * @return from 1
     */
    public long sequence() {
        return sequence;
    }

    /**
     * How many records are in it.
     *
     * @return 0 or more
     */
    public int records() {
        return records;
    }

    /**
     * The file, to be sent to the vendor as it is.
     *
     * @return a copy of its bytes
     */
    public byte[] content() {
        return content.clone();
    }

    /** Two are equal when they have the same name and bytes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AuditFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "AuditFile[" + name + ", sequence " + sequence + ", " + records + " records]";
    }
}
