/** Signed bundles of trust: what a vendor says about its issuers' keys, and the ceremony in which its roots sign that. */
package dev.licensing.issue.trust;
