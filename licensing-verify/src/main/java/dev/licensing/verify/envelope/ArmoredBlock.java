package dev.licensing.verify.envelope;

/** One block of a signed file: its purpose, and the JWS inside the armor. */
public record ArmoredBlock(FilePurpose purpose, byte[] content) {}
