/** What every driver is to the gateway, whatever it speaks. */
@NullMarked
package io.hallguard.drivers.driver;

import org.jspecify.annotations.NullMarked;
