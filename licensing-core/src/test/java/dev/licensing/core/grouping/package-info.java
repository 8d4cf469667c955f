/** Tests of keys without case, of finding them again among many, and of tying them. */
package dev.licensing.core.grouping;
