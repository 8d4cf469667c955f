/** What servers send to be registered. */
package dev.licensing.issue.request;
