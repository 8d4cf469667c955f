package dev.licensing.core.refusal;

/**
 * Something worth knowing beside a state: a stable code and the evidence. Immutable.
 *
 * @param code the stable code
 * @param evidence what it rests on
 */
public record Finding(FindingCode code, Evidence evidence) {}
