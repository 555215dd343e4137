@NullMarked
package io.hallguard.drivers.mqtt.format;

import org.jspecify.annotations.NullMarked;
