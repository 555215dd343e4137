package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.Language;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.gpio.PinMap;
import io.hallguard.drivers.gpio.PointBinding;
import io.hallguard.drivers.gpio.Source;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import io.hallguard.drivers.signal.Signal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Walks an installer through every wired input: each must be seen to leave its rest and to come
 * back. Another input that moves meanwhile is named, for the wires may be swapped.
 */
final class InstallerWalk {
  private final HallConfig hall;
  private final Language language;
  private final PrintWriter out;
  private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
  private final Map<DeviceId, Seen> now = new HashMap<>();
  private final CountDownLatch anything = new CountDownLatch(1);

  /** What can happen while it waits. */
  private sealed interface News {
    record Moved(DeviceId device, Seen seen) implements News {}

    record Typed() implements News {}

    record Over() implements News {}
  }

  /** How an input stands. */
  private enum Seen {
    AT_REST,
    AWAY,
    UNKNOWN
  }

  InstallerWalk(HallConfig hall, Language language, PrintWriter out) {
    this.hall = requireNonNull(hall, "hall is null");
    this.language = requireNonNull(language, "language is null");
    this.out = requireNonNull(out, "out is null");
  }

  /** Takes what a driver delivers. Any thread. */
  void heard(Delivery delivery) {
    for (Signal signal : delivery.signals()) {
      if (signal instanceof Signal.Report) {
        anything.countDown();
      }
      seen(signal).ifPresent(seen -> news.add(new News.Moved(signal.device(), seen)));
    }
    delivery.settled().run();
  }

  /** Whether any input could be read within that time. */
  boolean hears(Duration within) throws InterruptedException {
    return anything.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The installer pressed Enter. Any thread. */
  void typed() {
    news.add(new News.Typed());
  }

  /** Nobody will press Enter any more. Any thread. */
  void over() {
    news.add(new News.Over());
  }

  private static Optional<Seen> seen(Signal signal) {
    return switch (signal) {
      case Signal.Reachability reach ->
          reach.online() ? Optional.empty() : Optional.of(Seen.UNKNOWN);
      case Signal.Unreadable _ -> Optional.of(Seen.UNKNOWN);
      case Signal.Report report -> {
        List<Seen> all =
            report.readings().stream().flatMap(reading -> seen(reading).stream()).toList();
        yield all.contains(Seen.UNKNOWN) ? Optional.of(Seen.UNKNOWN) : all.stream().findFirst();
      }
    };
  }

  private static Optional<Seen> seen(Reading reading) {
    return switch (reading) {
      case Reading.Contact contact -> is(contact.position() == Position.OPEN);
      case Reading.Lock lock -> is(lock.bolt() == Bolt.UNLOCKED);
      case Reading.HoldUp holdUp -> is(holdUp.activation() == Activation.ACTIVE);
      case Reading.Tamper tamper -> is(tamper.activation() == Activation.ACTIVE);
      case Reading.Fire fire -> is(fire.activation() == Activation.ACTIVE);
      case Reading.Supply supply -> is(supply.power() == Power.LOST);
      case Reading.Lamp lamp -> is(lamp.glow() == Glow.LIT);
      case Reading.Press _ -> Optional.of(Seen.AWAY);
      case Reading.Line line when line.state() != LineState.NORMAL -> Optional.of(Seen.UNKNOWN);
      case Reading.Unclear _ -> Optional.of(Seen.UNKNOWN);
      case Reading.Line _,
          Reading.Battery _,
          Reading.BatteryLow _,
          Reading.Tag _,
          Reading.Badge _ ->
          Optional.empty();
    };
  }

  private static Optional<Seen> is(boolean away) {
    return Optional.of(away ? Seen.AWAY : Seen.AT_REST);
  }

  /**
   * Walks through all of them.
   *
   * @return the inputs that were not seen to leave and to come back
   */
  List<DeviceId> walk() throws InterruptedException {
    List<PointBinding> points = hall.gpio().points();
    List<DeviceId> missing = new ArrayList<>();
    say("回车跳过当前一步。", "Press Enter to skip a step.");
    for (int i = 0; i < points.size(); i++) {
      PointBinding point = points.get(i);
      out.printf("%n%d/%d  %s%n", i + 1, points.size(), where(point));
      if (await(point, Seen.AT_REST, rest(point))
          && await(point, Seen.AWAY, leave(point))
          && await(point, Seen.AT_REST, back(point))) {
        say("     正确", "     right");
      } else {
        missing.add(point.device());
        say("     未通过", "     not seen");
      }
    }
    out.println();
    if (missing.isEmpty()) {
      say(
          "全部 %d 路输入都已验证。".formatted(points.size()),
          "All %d inputs were seen.".formatted(points.size()));
    } else {
      say("未通过:" + missing, "Not seen: " + missing);
    }
    out.flush();
    return missing;
  }

  private boolean await(PointBinding point, Seen wanted, Text prompt) throws InterruptedException {
    if (now.get(point.device()) == wanted && wanted == Seen.AT_REST) {
      return true;
    }
    out.println("     " + language.of(prompt));
    out.flush();
    while (true) {
      switch (news.take()) {
        case News.Typed() -> {
          return false;
        }
        case News.Over() -> {
          news.add(new News.Over());
          return false;
        }
        case News.Moved(DeviceId device, Seen seen) -> {
          Seen before = now.put(device, seen);
          if (device.equals(point.device()) && seen == wanted) {
            return true;
          }
          if (seen != before) {
            tell(point, device, seen, before == null);
          }
        }
      }
    }
  }

  private void tell(PointBinding point, DeviceId device, Seen seen, boolean first) {
    if (seen == Seen.UNKNOWN) {
      say(
          "     读数不明:" + name(device) + ",检查接线和电阻",
          "     cannot be judged: " + name(device) + "; check wire and resistors");
    } else if (!first && !device.equals(point.device())) {
      say(
          "     动的是另一路:" + name(device) + ",线是不是接反了?",
          "     another input moved: " + name(device) + "; are the wires swapped?");
    }
    out.flush();
  }

  private String where(PointBinding point) {
    String at =
        switch (point.source()) {
          case Source.Pin pin -> "pin %d, BCM %d".formatted(PinMap.header(pin.bcm()), pin.bcm());
          case Source.Loop loop -> "%s, %d".formatted(loop.adc(), loop.channel());
        };
    return name(point.device()) + " [" + at + "]";
  }

  private String name(DeviceId device) {
    return hall.plan()
        .device(device)
        .map(DevicePlan::name)
        .map(text -> language.of(text))
        .orElse(device.value());
  }

  private static Text rest(PointBinding point) {
    return switch (point.watches()) {
      case CONTACT -> new Text("请先关好", "close it first");
      case LOCK -> new Text("请先锁上", "lock it first");
      case HOLD_UP -> new Text("请先复位按钮", "put the button back first");
      case TAMPER -> new Text("请先盖好外壳", "put the cover on first");
      case SUPPLY -> new Text("请先接通电源", "switch the power on first");
      case LAMP -> new Text("请先让灯熄灭", "let the lamp be dark first");
      case FIRE -> new Text("请先让输出复位", "let the output be quiet first");
      case BUTTON -> new Text("请先松开按钮", "let the button go first");
    };
  }

  private static Text leave(PointBinding point) {
    return switch (point.watches()) {
      case CONTACT -> new Text("请打开", "open it now");
      case LOCK -> new Text("请开锁", "unlock it now");
      case HOLD_UP -> new Text("请按下", "press it now");
      case TAMPER -> new Text("请打开外壳", "take the cover off now");
      case SUPPLY -> new Text("请断开电源", "switch the power off now");
      case LAMP -> new Text("请点亮灯", "light the lamp now");
      case FIRE -> new Text("请让火警输出动作", "let the panel's output act now");
      case BUTTON -> new Text("请按住", "press and hold it now");
    };
  }

  private static Text back(PointBinding point) {
    return switch (point.watches()) {
      case CONTACT -> new Text("已打开;请关好", "open; now close it");
      case LOCK -> new Text("已开锁;请锁上", "unlocked; now lock it");
      case HOLD_UP -> new Text("已按下;请复位", "pressed; now put it back");
      case TAMPER -> new Text("外壳已开;请盖好", "cover off; now put it on");
      case SUPPLY -> new Text("已断电;请接通", "power lost; now switch it on");
      case LAMP -> new Text("已亮;请熄灭", "lit; now let it go dark");
      case FIRE -> new Text("已动作;请复位", "active; now let it be quiet");
      case BUTTON -> new Text("已按下;请松开", "pressed; now let it go");
    };
  }

  private void say(String zh, String en) {
    out.println(language.of(new Text(zh, en)));
  }
}
