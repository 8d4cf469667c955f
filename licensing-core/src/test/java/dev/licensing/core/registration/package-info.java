/** Tests of what is done to environment slots. */
package dev.licensing.core.registration;
