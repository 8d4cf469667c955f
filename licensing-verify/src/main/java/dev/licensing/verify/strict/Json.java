package dev.licensing.verify.strict;

import java.util.List;
import java.util.Map;

/** The values of RFC 8259, as far as the signed files use them: numbers are whole, of at most 16 digits. */
public sealed interface Json {
    /** What a message calls the value. */
    String shown();

    record Members(Map<String, Json> byName) implements Json {
        @Override
        public String shown() {
            return "an object";
        }
    }

    record Items(List<Json> inOrder) implements Json {
        @Override
        public String shown() {
            return "an array";
        }
    }

    record Text(String text) implements Json {
        @Override
        public String shown() {
            return text;
        }
    }

    record Whole(long number) implements Json {
        @Override
        public String shown() {
            return Long.toString(number);
        }
    }

    record Truth(boolean isTrue) implements Json {
        @Override
        public String shown() {
            return isTrue ? "true" : "false";
        }
    }

    record Nothing() implements Json {
        @Override
        public String shown() {
            return "null";
        }
    }
}
