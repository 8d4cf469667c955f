/**
 * The envelope of every signed file: JWS General JSON Serialization (RFC 7515 section 7.2) in armor in the manner of RFC
 * 7468. The reader gives what a file says, unverified; the writer is exported to the runtime and to the vendor's side.
 */
package dev.licensing.verify.envelope;
