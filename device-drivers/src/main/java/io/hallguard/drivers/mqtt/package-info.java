/**
 * The link to an MQTT broker: the only package that imports the Paho client. Bytes come in, signals
 * go out; nothing is acknowledged to the broker before the gateway says that it is safe.
 */
@NullMarked
package io.hallguard.drivers.mqtt;

import org.jspecify.annotations.NullMarked;
