/** What is owed to people and systems, sent, and recorded as told. At least once, with an id. */
@NullMarked
package io.hallguard.notice;

import org.jspecify.annotations.NullMarked;
