/** What is trusted: the keys of issuers and roots, what is revoked, and which signatures that asks for. */
package dev.licensing.verify.trust;
