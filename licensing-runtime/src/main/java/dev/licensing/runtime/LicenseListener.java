package dev.licensing.runtime;

/**
 * Hears of changes. It is called on a daemon thread of the instance, one change after another; one that is slow or throws delays
 * or harms nobody but the listeners behind it.
 */
@FunctionalInterface
public interface LicenseListener {
    /**
     * The license or its state has changed.
     *
     * @param change what was, and what is
     */
    void changed(LicenseChange change);
}
