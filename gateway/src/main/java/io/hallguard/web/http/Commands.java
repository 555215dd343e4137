package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Command;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.loop.Decided;
import io.hallguard.loop.HallLoop;
import io.hallguard.loop.PrivateText;
import io.hallguard.loop.Store;
import io.hallguard.web.port.Account;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Hands commands to the loop and waits for their commit. Blocks; not for an event loop. */
public final class Commands {

  /** A person waits no longer than this; then it is not known whether it was done. */
  static final Duration PATIENCE = Duration.ofSeconds(7);

  private final HallLoop loop;

  public Commands(HallLoop loop) {
    this.loop = requireNonNull(loop, "loop is null");
  }

  /** A person's command. */
  public Decided command(Account person, Command command, PrivateText... texts) throws Problem {
    return command(person, _ -> command, texts);
  }

  /**
   * A person's command that depends on the moment at which it is taken in.
   *
   * @throws Problem when it was refused, could not be recorded, or was not confirmed in time
   */
  public Decided command(Account person, Function<Stamp, Command> command, PrivateText... texts)
      throws Problem {
    return submit(at -> new Input.Commanded(at, person.actor(), command.apply(at)), List.of(texts));
  }

  /** Any input. */
  public Decided submit(Function<Stamp, Input> input, List<PrivateText> texts) throws Problem {
    Decided decided = await(handIn(input, texts));
    return switch (decided.outcome()) {
      case Outcome.Refused refused -> throw Problem.refused(refused.refusal());
      case Outcome.Accepted _, Outcome.Repeat _, Outcome.RateLimited _ -> decided;
    };
  }

  private CompletableFuture<Decided> handIn(Function<Stamp, Input> input, List<PrivateText> texts)
      throws Problem {
    try {
      return loop.submit(input, texts);
    } catch (IllegalStateException e) {
      throw (Problem) Problems.stopping().initCause(e);
    }
  }

  private static Decided await(CompletableFuture<Decided> decided) throws Problem {
    try {
      return decided.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw (Problem) Problems.notConfirmed().initCause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (Problem) Problems.stopping().initCause(e);
    } catch (ExecutionException e) {
      throw (Problem) failed(e).initCause(e);
    }
  }

  private static Problem failed(ExecutionException e) {
    return switch (e.getCause()) {
      case Store.NotDurable _ -> Problems.notRecorded();
      case IllegalStateException _ -> Problems.stopping();
      case null, default -> Problems.defect();
    };
  }
}
