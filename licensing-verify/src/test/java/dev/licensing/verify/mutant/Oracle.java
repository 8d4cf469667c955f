package dev.licensing.verify.mutant;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says, without the code that is tested, whether a file is an original in another of its tolerated forms: a byte order mark,
 * CRLF, white space around the armor; white space and order of members in the JSON; the order of the signatures, and
 * well-formed signatures of keys that nobody trusts.
 */
final class Oracle {
    private static final String BEGIN = "-----BEGIN LICENSE-----\n";
    private static final String END = "\n-----END LICENSE-----";
    private static final int MOST_BYTES = 65_536;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Original original;
    private final Set<String> trustedKids = new HashSet<>();

    Oracle(Original original) {
        this.original = original;
        original.entries().forEach(entry -> trustedKids.add(member(entry.headerJson(), "kid")));
        original.othersEntries().forEach(entry -> trustedKids.add(member(entry.headerJson(), "kid")));
    }

    /**
     * Whether the file says what the original says, in a form that is tolerated.
     *
     * @param signedAgain whether a signature may be another one: then its header must say the same
     */
    boolean tolerates(byte[] file, boolean signedAgain) {
        String base64 = armored(new String(file, StandardCharsets.ISO_8859_1));
        if (!isBase64(base64)) {
            return false;
        }
        JsonNode jws = object(new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1));
        return has(jws, "payload", "signatures")
                && jws.path("payload").asString("").equals(Entry.encoded(original.payload()))
                && tolerates(jws.path("signatures"), signedAgain);
    }

    /** The base64 in whole lines, joined; something else than base64 when the armor has another form. */
    private static String armored(String text) {
        String file = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        String block = withoutWhiteSpaceAround(file).replace("\r\n", "\n");
        if (!block.startsWith(BEGIN) || !block.endsWith(END) || block.length() > MOST_BYTES) {
            return "?";
        }
        String[] lines = block.substring(BEGIN.length(), Math.max(BEGIN.length(), block.length() - END.length()))
                .split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            if (lines[i].isEmpty() || lines[i].length() > 64 || (!last && lines[i].length() < 64)) {
                return "?";
            }
        }
        return String.join("", lines);
    }

    private static String withoutWhiteSpaceAround(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " \t\r\n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && " \t\r\n".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBase64(String text) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(decoded).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A missing node when the text is no object, or no ASCII, or has an escape, of which no value has need. */
    private static JsonNode object(String text) {
        boolean plain = text.chars().allMatch(symbol -> symbol < 0x80 && symbol != '\\');
        try {
            JsonNode tree = plain ? JSON.readTree(text) : JSON.missingNode();
            return tree.isObject() ? tree : JSON.missingNode();
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static boolean has(JsonNode object, String... names) {
        return object.isObject() && Set.copyOf(object.propertyNames()).equals(Set.of(names));
    }

    private boolean tolerates(JsonNode signatures, boolean signedAgain) {
        Set<String> kids = new TreeSet<>();
        int own = 0;
        for (JsonNode signature : signatures) {
            if (!has(signature, "protected", "signature")) {
                return false;
            }
            Entry entry = new Entry(
                    signature.path("protected").asString(""),
                    signature.path("signature").asString(""));
            boolean isOwn = isOwn(entry, signedAgain);
            own += isOwn ? 1 : 0;
            if (!kids.add(member(entry.headerJson(), "kid")) || (!isOwn && !isStrangers(entry))) {
                return false;
            }
        }
        return signatures.isArray()
                && signatures.size() <= 4
                && own == original.entries().size();
    }

    private boolean isOwn(Entry entry, boolean signedAgain) {
        List<Entry> entries = original.entries();
        if (!signedAgain || entries.contains(entry)) {
            return entries.contains(entry);
        }
        JsonNode header = object(entry.headerJson());
        for (Entry candidate : entries) {
            if (header.equals(object(candidate.headerJson())) && isWellFormed(entry)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStrangers(Entry entry) {
        return isWellFormed(entry) && !trustedKids.contains(member(entry.headerJson(), "kid"));
    }

    private static boolean isWellFormed(Entry entry) {
        JsonNode header = object(entry.headerJson());
        String kid = header.path("kid").asString("");
        int length = header.path("alg").asString("").equals("Ed25519") ? 64 : 3309;
        return has(header, "alg", "kid", "typ")
                && Set.of("Ed25519", "ML-DSA-65").contains(header.path("alg").asString(""))
                && header.path("typ").asString("").equals("license.v1+json")
                && isUrl(kid, 32)
                && isUrl(entry.header(), entry.headerJson().length())
                && isUrl(entry.signature(), length);
    }

    private static boolean isUrl(String text, int bytes) {
        byte[] decoded = new Entry("", text).signatureBytes();
        return decoded.length == bytes && Entry.encoded(decoded).equals(text);
    }

    private static String member(String header, String name) {
        return object(header).path(name).asString("");
    }
}
