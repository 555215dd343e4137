package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.Language;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact.Form;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.register.Names;
import io.hallguard.register.RegisterSource;
import io.hallguard.register.SheetExport;
import io.hallguard.register.SheetInfo;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Records.Unreadable;
import io.hallguard.web.port.RegisterBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The journal's register as the pages want to see it. */
final class JournalRegister implements RegisterBook {
  /** A file of that many lines is some ten megabytes. */
  private static final int CSV_LINES_MAX = 20_000;

  private final Journal journal;
  private final HallPlan plan;
  private final JournalPorts ports;

  JournalRegister(Journal journal, HallPlan plan, JournalPorts ports) {
    this.journal = requireNonNull(journal, "journal is null");
    this.plan = requireNonNull(plan, "plan is null");
    this.ports = requireNonNull(ports, "ports is null");
  }

  /** A read of the register. */
  @FunctionalInterface
  private interface Read<T> {
    T ask() throws JournalFailed;
  }

  private static <T> T read(Read<T> read) {
    try {
      return read.ask();
    } catch (JournalFailed e) {
      throw new Unreadable("Expected to read the register, but it failed: " + e.getMessage(), e);
    }
  }

  @Override
  public RegisterPage page(RegisterQuery query) {
    return read(() -> journal.register().page(query));
  }

  @Override
  public int count(RegisterQuery query) {
    return read(() -> journal.register().count(query));
  }

  @Override
  public Optional<RegisterLine> line(long number) {
    return read(() -> journal.register().line(number));
  }

  @Override
  public Head head() {
    io.hallguard.journal.Head head = journal.head();
    return new Head(head.seq(), head.hash().toString());
  }

  @Override
  public Sheet sheet(Form form, RegisterQuery query, Ask ask) throws TooMany {
    SheetExport export = new SheetExport(new Source(), new Known());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RegisterQuery whole = query.firstPage(RegisterQuery.LIMIT_MAX).within(ask.from(), ask.until());
    try {
      long lines =
          switch (form) {
            case PDF -> export.pdf(bytes, whole, info(query, ask));
            case CSV, PAGE -> export.csv(bytes, whole, info(query, ask), CSV_LINES_MAX);
          };
      return new Sheet(bytes.toByteArray(), Math.toIntExact(lines));
    } catch (SheetExport.TooMany e) {
      throw (TooMany) new TooMany(e.most()).initCause(e);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write to memory", e);
    }
  }

  private SheetInfo info(RegisterQuery query, Ask ask) {
    Language language = ask.chinese() ? Language.ZH : Language.EN;
    return new SheetInfo(
        language,
        new RegisterHall(plan.timeZone()),
        journal.origin(),
        language.of(plan.name()),
        ask.from(),
        ask.until(),
        SheetExport.filter(query),
        ask.madeAt(),
        ask.madeBy(),
        journal.head(),
        ask.amounts());
  }

  /** The journal, for a file. */
  private final class Source implements RegisterSource {
    @Override
    public RegisterPage page(RegisterQuery query) {
      return JournalRegister.this.page(query);
    }

    @Override
    public io.hallguard.journal.Head head() {
      return journal.head();
    }

    @Override
    public Recorded fact(long seq) {
      return ports.fact(seq).orElseThrow();
    }
  }

  /** What is known now. */
  private final class Known implements Names {
    @Override
    public Optional<Text> place(PlaceId place) {
      return plan.place(place).map(Place::name);
    }

    @Override
    public Optional<String> person(SubjectId person) {
      return ports.bySubject(person).map(Account::name);
    }

    @Override
    public Optional<String> words(TextRef ref) {
      return ports.words(ref);
    }
  }
}
