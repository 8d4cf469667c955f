package dev.licensing.runtime.usage;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.Decision;
import dev.licensing.core.usage.Usage;
import java.util.function.LongSupplier;

/**
 * What is in use of the features, and how far it may grow. Thread-safe. No question throws because of a license or of what the host
 * measures, and none stops what runs already.
 *
 * <p>Quantities, such as users, are the host's to count: it states once where each number is to be read. Peaks and rates are counted
 * here, for this server; the highest of a calendar quarter (UTC) is kept over restarts. In a farm what the other servers use counts
 * toward the limits, too, as it was a minute or so before: no call waits for the store.
 */
public interface UsageMeter {
    /**
     * States where a quantity is to be read, in place of what was stated for it before.
     *
     * <p>It is read every few seconds, for each status and for each decision, from several threads: let it return a number that is
     * at hand and wait for nobody. While it throws, or gives no number of 0 to 9,999,999,999,999,999, the feature counts as not
     * measured; that is logged once.
     *
     * @param feature the typed key
     * @param inUse what gives the number that is in use now
     */
    void measure(Feature<Entitlement.Quantity> feature, LongSupplier inUse);

    /**
     * Advises on an addition; the answer may be old before it is followed. Use {@link #tryAdd} where a limit is to hold.
     *
     * @param feature the typed key; where it cannot be measured, 0 is taken to be in use: a broken query stops nobody
     * @param adding how much is to be added; negative for less
     * @return whether it may, and if not, why
     */
    Decision mayAdd(Feature<Entitlement.Quantity> feature, long adding);

    /**
     * Adds, if it may: decides, and runs the host's addition before any other call of this method may decide on the same feature in
     * this process.
     *
     * <p>The addition is part of the call because the number is the host's: a decision alone would be no reservation, and two
     * threads could both be permitted the last place. When it has run, the stated {@link #measure measure} must show it. Other
     * processes are not waited for: between several servers the limit may be exceeded by what they add at the same moment.
     *
     * @param feature the typed key
     * @param adding how much the addition adds; negative for less
     * @param addition what adds; it is not run when the decision is {@link Decision.Blocked}, and what it throws is thrown on
     * @return what was decided
     */
    Decision tryAdd(Feature<Entitlement.Quantity> feature, long adding, Runnable addition);

    /**
     * One more is in use at the same time, such as a session, if it may be.
     *
     * @param feature the typed key
     * @return what was decided; unless it is {@link Decision.Blocked}, call {@link #leave} once in the end
     */
    Decision enter(Feature<Entitlement.Peak> feature);

    /**
     * One that has entered leaves.
     *
     * @param feature the typed key
     */
    void leave(Feature<Entitlement.Peak> feature);

    /**
     * Events are about to happen, such as requests, if they may.
     *
     * @param feature the typed key
     * @param events how many; negative for some that did not happen after all
     * @return what was decided; the events are counted unless it is {@link Decision.Blocked}
     */
    Decision use(Feature<Entitlement.Rate> feature, long events);

    /**
     * What is in use now.
     *
     * @return the measured quantities, and of peaks and rates the highest of this calendar quarter on this server, or in a farm on
     *     all servers together; in the order of names
     */
    Usage current();
}
