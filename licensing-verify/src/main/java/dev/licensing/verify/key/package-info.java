/**
 * Keys and signatures: Ed25519 of RFC 8032 and ML-DSA-65 of FIPS 204 by the relocated classes of Bouncy Castle, JSON Web
 * Keys, PKCS#8 files.
 * Exported to the runtime (the environment's own key) and to the vendor's side only.
 */
package dev.licensing.verify.key;
