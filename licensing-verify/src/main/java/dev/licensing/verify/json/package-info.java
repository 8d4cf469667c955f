/** Writes JSON without a library, for the modules that run on customers' servers. */
package dev.licensing.verify.json;
