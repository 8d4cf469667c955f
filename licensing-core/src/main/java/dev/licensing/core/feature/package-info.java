/** What a subscription grants: features by name, their kinds and limits, and how one asks for them. */
package dev.licensing.core.feature;
