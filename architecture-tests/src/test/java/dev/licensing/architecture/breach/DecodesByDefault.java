package dev.licensing.architecture.breach;

import java.util.function.Function;

public final class DecodesByDefault {
    private final Function<byte[], String> decode = String::new;

    public String decode(byte[] bytes) {
        return decode.apply(bytes);
    }
}
