package dev.licensing.core.usage;

/**
 * A decision together with the state that it leads to, so that nobody decides on one state and stores another. Immutable
 * where its state is.
 *
 * @param decision whether more may be used
 * @param after the state to go on with, whatever the decision
 * @param <S> the kind of state
 */
public record Decided<S>(Decision decision, S after) {}
