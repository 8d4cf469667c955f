/** Who is told what, and when: decisions, for the portal to send. */
package dev.licensing.core.notice;
