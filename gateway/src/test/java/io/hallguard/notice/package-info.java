@NullMarked
package io.hallguard.notice;

import org.jspecify.annotations.NullMarked;
