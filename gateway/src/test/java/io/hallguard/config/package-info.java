@NullMarked
package io.hallguard.config;

import org.jspecify.annotations.NullMarked;
