/**
 * Reads payloads whose signatures hold into the domain's values. Exported to the vendor's side only, for what an issuer asks
 * before it signs.
 */
package dev.licensing.verify.payload;
