/** Tests of what a customer has, and of who may see and do what. */
package dev.licensing.core.subscription;
