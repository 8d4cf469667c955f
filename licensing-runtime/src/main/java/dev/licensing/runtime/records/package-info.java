/** The record of what all servers of an environment have used since the last audit. */
package dev.licensing.runtime.records;
