/** The servers of an environment that share one license. */
package dev.licensing.runtime.farm;
