/** Who is logged in, at which screen, and for how long. In memory: a restart logs everybody out. */
@NullMarked
package io.hallguard.web.session;

import org.jspecify.annotations.NullMarked;
