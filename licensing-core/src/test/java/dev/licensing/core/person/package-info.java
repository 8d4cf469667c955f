/** Tests of addresses, contacts and actors. */
package dev.licensing.core.person;
