/** Tests of what may be used, of what is in use, and of counting end users against a naive model. */
package dev.licensing.core.usage;
