/**
 * What an environment's controller signs with its own key: the request for a license, the lease to the front-ends, the
 * audit of what was used. Exported to the vendor's side and to the runtime.
 */
package dev.licensing.verify.statement;
