@NullMarked
package io.hallguard.config.key;

import org.jspecify.annotations.NullMarked;
