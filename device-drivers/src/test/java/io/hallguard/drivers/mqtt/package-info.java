@NullMarked
package io.hallguard.drivers.mqtt;

import org.jspecify.annotations.NullMarked;
