/** Real PostgreSQL, Kafka and Keycloak as child processes, for tests and for the platform on one machine. */
@NullMarked
package org.uplift.platform.testing.servers;

import org.jspecify.annotations.NullMarked;
