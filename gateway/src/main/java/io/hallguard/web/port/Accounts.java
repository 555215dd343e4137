package io.hallguard.web.port;

import io.hallguard.core.event.SubjectId;
import java.util.List;
import java.util.Optional;

/**
 * The people who may log in. Any thread; may block. Asked anew at every act, so a role that is
 * taken away or an account that is disabled counts at once.
 */
public interface Accounts {

  /** The account of that login, disabled ones included. */
  Optional<Account> byLogin(String login);

  /** The account of that person, disabled ones included. */
  Optional<Account> bySubject(SubjectId subject);

  /** All of them, in a stable order. */
  List<Account> all();
}
