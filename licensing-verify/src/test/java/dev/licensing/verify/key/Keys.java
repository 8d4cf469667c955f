package dev.licensing.verify.key;

import java.util.HexFormat;

/** Keys and bytes from hexadecimal digits. */
final class Keys {
    private Keys() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static Ed25519PrivateKey secret(String hex) {
        return Ed25519PrivateKey.ofSeed(bytes(hex));
    }
}
