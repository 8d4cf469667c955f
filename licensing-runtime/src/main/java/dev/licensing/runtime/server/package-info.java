/** This server as licenses see it: its machine or its key, its clock, and what its host knows of itself. */
package dev.licensing.runtime.server;
