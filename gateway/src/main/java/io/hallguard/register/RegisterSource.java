package io.hallguard.register;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.Head;

/** A journal with its register, for reading. May block; what cannot be read is thrown. */
public interface RegisterSource {

  /** The lines that are asked for. */
  RegisterPage page(RegisterQuery query);

  /** The journal's last fact. */
  Head head();

  /** The fact of that number, which exists. */
  Recorded fact(long seq);
}
