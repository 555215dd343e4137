package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.HallClock;
import io.hallguard.web.port.Records;
import io.hallguard.web.session.Session;
import io.hallguard.web.view.AlertView;
import io.hallguard.web.view.Json;
import io.hallguard.web.view.Views;
import io.hallguard.web.view.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the inbox holds, in order. Everything here but the two counters is its own. */
final class FeedThread {
  private static final Logger LOG = LoggerFactory.getLogger(FeedThread.class);

  private final Inbox inbox;
  private final Views views;
  private final Render render;
  private final OwedNotices notices;
  private final HallClock clock;
  private final Replay replay;
  private final GrantTurns turns;
  private final Thread thread;
  private final List<StreamClient> clients = new ArrayList<>();
  private HallState state;
  private boolean journalWritable = true;
  private volatile List<AlertView> notJournaled = List.of();
  private volatile int screens;
  private Predicate<Session> lasts = _ -> true;

  FeedThread(
      Inbox inbox,
      Views views,
      Render render,
      Records records,
      OwedNotices notices,
      HallClock clock,
      HallState recovered) {
    this.inbox = requireNonNull(inbox, "inbox is null");
    this.views = requireNonNull(views, "views is null");
    this.render = requireNonNull(render, "render is null");
    this.notices = requireNonNull(notices, "notices is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.state = requireNonNull(recovered, "recovered is null");
    this.replay = new Replay(records, render);
    this.turns = new GrantTurns();
    this.thread = Thread.ofPlatform().name("live-feed").daemon().unstarted(this::run);
  }

  void start(Predicate<Session> sessionLasts) {
    lasts = sessionLasts;
    thread.start();
  }

  List<AlertView> notJournaled() {
    return notJournaled;
  }

  int screens() {
    return screens;
  }

  void join() {
    try {
      if (thread.isAlive() && !thread.join(Duration.ofSeconds(5))) {
        LOG.warn("The live feed did not stop within 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean stop = false;
    while (!stop) {
      try {
        Inbox.Mail mail = inbox.take();
        stop = mail.stop();
        process(mail);
      } catch (InterruptedException e) {
        LOG.warn("The live feed was interrupted and stops");
        stop = true;
      } catch (RuntimeException e) {
        // Events may be missing now, so every board starts anew.
        LOG.error("The live feed met a defect; all boards load again", e);
        toAll(List.of(FeedEvent.reset()));
      }
    }
    clients.forEach(StreamClient::cut);
  }

  private void process(Inbox.Mail mail) {
    mail.state().ifPresent(now -> state = now);
    if (mail.overflow()) {
      LOG.warn("More than {} facts waited for the boards; all boards load again", Inbox.FACTS_MAX);
      toAll(List.of(FeedEvent.reset()));
    }
    if (!mail.facts().isEmpty()) {
      mail.facts().forEach(views.lookups()::keep);
      notices.committed(mail.facts());
      if (!clients.isEmpty()) {
        toAll(render.events(mail.facts(), state));
      }
    }
    mail.cries().forEach(this::cry);
    mail.journalWritable().ifPresent(this::journal);
    mail.joins().forEach(this::join);
    if (mail.tick()) {
      tick();
    }
    clients.removeIf(StreamClient::over);
    screens = clients.size();
  }

  private void toAll(List<FeedEvent> events) {
    clients.forEach(client -> client.offer(events));
  }

  /** A hold-up goes out although the journal has not taken it. */
  private void cry(Inbox.Cry cry) {
    List<AlertView> alerts = render.holdUps(cry.holdUps(), cry.state(), state);
    List<AlertView> standing = new ArrayList<>(notJournaled);
    standing.removeIf(before -> alerts.stream().anyMatch(now -> now.id() == before.id()));
    standing.addAll(alerts);
    notJournaled = List.copyOf(standing);
    toAll(loose(alerts));
  }

  private static List<FeedEvent> loose(List<AlertView> holdUps) {
    return holdUps.stream()
        .map(alert ->
            FeedEvent.loose("alert", sight -> sight.alert(AlertKind.HOLD_UP), Json.text(alert)))
        .toList();
  }

  /** Once the journal takes the hold-ups they may have other numbers, so the boards load again. */
  private void journal(boolean writable) {
    journalWritable = writable;
    if (writable && !notJournaled.isEmpty()) {
      notJournaled = List.of();
      toAll(List.of(FeedEvent.reset()));
    }
  }

  private void join(Inbox.Join join) {
    StreamClient client = join.client();
    clients.add(client);
    client.beat(beat());
    List<FeedEvent> standing = new ArrayList<>(loose(notJournaled));
    GrantTurns.sinceComing(views.scene(state, clock.now())).stream()
        .map(render::grant)
        .forEach(standing::add);
    switch (join.resume()) {
      case Resume.FromNow _ -> client.release(standing);
      case Resume.Elsewhere _ -> client.release(List.of(FeedEvent.reset()));
      case Resume.After after -> replay.start(client, after.seq(), state, standing);
    }
  }

  private void tick() {
    for (StreamClient client : clients) {
      if (!client.over() && !lasts(client.session())) {
        client.end(FeedEvent.bye());
      }
    }
    toAll(turns.turned(views.scene(state, clock.now())).stream().map(render::grant).toList());
    FeedEvent beat = beat();
    clients.forEach(client -> client.beat(beat));
  }

  /** A session that cannot be asked about goes on: a guard's board does not end for that. */
  private boolean lasts(Session session) {
    try {
      return lasts.test(session);
    } catch (RuntimeException e) {
      LOG.warn("It cannot be told whether {} still lasts; its stream goes on", session, e);
      return true;
    }
  }

  private FeedEvent beat() {
    Stamp now = clock.now();
    return FeedEvent.loose(
        "beat",
        _ -> true,
        Json.text(
            new Beat(
                Wire.time(now.wall()),
                now.trusted(),
                state.seq(),
                new Beat.Journal(journalWritable))));
  }
}
