/** Tests of activation codes. */
package dev.licensing.core.activation;
