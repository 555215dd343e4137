package io.hallguard.drivers.gpio;

import io.hallguard.drivers.gpio.OutputBinding.Drive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One output with its pin: drives what its plan wants, reads it back, and opens the pin again when
 * it fails. Its own thread only, but for {@link #trouble}.
 */
final class OutputWire {
  private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();

  private final Pins pins;
  private final OutputBinding binding;
  private final OutputPlan plan;
  private final List<CompletableFuture<Void>> asked = new ArrayList<>();
  private Pins.@Nullable Output output;
  private long tryAtNanos;
  private volatile Optional<String> trouble = Optional.empty();

  OutputWire(Pins pins, OutputBinding binding, long nanos) {
    this.pins = pins;
    this.binding = binding;
    this.plan = new OutputPlan(binding.pattern(), binding.longestOn());
    this.tryAtNanos = nanos;
  }

  /** One sentence while it cannot be driven. */
  Optional<String> trouble() {
    return trouble;
  }

  /** It is told to be on or off; tried at once, whatever failed before. */
  void tell(boolean on, CompletableFuture<Void> done, long nanos) {
    plan.tell(on, nanos);
    asked.add(done);
    tryAtNanos = nanos;
  }

  /** Brings the pin to what it should be now. */
  void work(long nanos) {
    if (trouble.isPresent() && nanos - tryAtNanos < 0) {
      return;
    }
    try {
      boolean high = plan.energised(nanos) == (binding.drive() == Drive.ACTIVE_HIGH);
      Pins.Output open = opened();
      if (open.high() != high) {
        open.drive(high);
      }
      if (open.high() != high) {
        throw new PinFailure(
            "Expected output %s to be %s, but it reads back otherwise."
                .formatted(binding.id(), high ? "high" : "low"),
            null);
      }
      trouble = Optional.empty();
      asked.forEach(done -> done.complete(null));
    } catch (PinFailure e) {
      trouble = Optional.of(String.valueOf(e.getMessage()));
      tryAtNanos = nanos + RETRY_NANOS;
      give();
      asked.forEach(done -> done.completeExceptionally(e));
    }
    asked.clear();
  }

  /** How long until it wants to work again, unasked. */
  long waitNanos(long nanos) {
    return trouble.isPresent() ? tryAtNanos - nanos : plan.waitNanos(nanos);
  }

  /** Brings it to its safe state and gives the pin back. */
  void close(PinFailure why) {
    asked.forEach(done -> done.completeExceptionally(why));
    asked.clear();
    try {
      Pins.Output open = output;
      if (open != null) {
        open.drive(safeHigh());
      }
    } catch (PinFailure e) {
      trouble = Optional.of(String.valueOf(e.getMessage()));
    }
    give();
  }

  private Pins.Output opened() throws PinFailure {
    Pins.Output open = output;
    if (open == null) {
      open = pins.output(binding.bcm(), safeHigh());
      output = open;
    }
    return open;
  }

  private boolean safeHigh() {
    return binding.drive() == Drive.ACTIVE_LOW;
  }

  private void give() {
    Pins.Output open = output;
    output = null;
    if (open != null) {
      open.close();
    }
  }
}
