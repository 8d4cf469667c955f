/** The environment's key pair, made once by its controller and kept. */
package dev.licensing.runtime.identity;
