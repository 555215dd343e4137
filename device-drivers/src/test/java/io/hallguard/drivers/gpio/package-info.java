@NullMarked
package io.hallguard.drivers.gpio;

import org.jspecify.annotations.NullMarked;
