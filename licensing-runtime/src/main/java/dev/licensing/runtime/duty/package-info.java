/** What a server of a farm does in its role. */
package dev.licensing.runtime.duty;
