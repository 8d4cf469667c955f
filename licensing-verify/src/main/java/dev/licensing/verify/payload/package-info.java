/** Reads payloads whose signatures hold into the domain's values. Not exported. */
package dev.licensing.verify.payload;
