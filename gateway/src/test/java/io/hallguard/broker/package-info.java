@NullMarked
package io.hallguard.broker;

import org.jspecify.annotations.NullMarked;
