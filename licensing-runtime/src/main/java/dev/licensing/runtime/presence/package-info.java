/** What the servers of a farm tell each other through the store: that they are there, and what they use. */
package dev.licensing.runtime.presence;
