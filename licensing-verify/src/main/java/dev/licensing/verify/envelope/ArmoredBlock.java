package dev.licensing.verify.envelope;

/** One block of a signed file: its purpose, and the JWS inside the armor. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied before it leaves the module
public record ArmoredBlock(FilePurpose purpose, byte[] content) {}
