/**
 * The MQTT broker that is built into the gateway, for halls without one of their own. It
 * acknowledges a message only when it is synced to the disk.
 */
@NullMarked
package io.hallguard.broker;

import org.jspecify.annotations.NullMarked;
