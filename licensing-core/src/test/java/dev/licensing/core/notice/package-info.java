/** Tests of who is told what, and when. */
package dev.licensing.core.notice;
