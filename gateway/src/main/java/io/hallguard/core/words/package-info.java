/** What alerts, troubles and facts say to people, in Chinese and English. Pure. */
@NullMarked
package io.hallguard.core.words;

import org.jspecify.annotations.NullMarked;
