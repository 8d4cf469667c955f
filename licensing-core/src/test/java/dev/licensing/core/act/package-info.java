/** Tests of how an infrastructure changes, of who may change it, and of what is written down and told. */
package dev.licensing.core.act;
