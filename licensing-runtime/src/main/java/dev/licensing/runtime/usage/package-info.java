/** What is in use of the features: measured by the host or counted here, and how far it may grow. */
package dev.licensing.runtime.usage;
