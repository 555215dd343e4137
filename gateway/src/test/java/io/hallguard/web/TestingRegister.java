package io.hallguard.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.core.event.RegisterFact.Form;
import io.hallguard.core.register.Fold;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.web.port.RegisterBook;
import java.util.List;
import java.util.Optional;

/** The register of the journal in memory: it knows no filter but the place. */
record TestingRegister(TestingStore store) implements RegisterBook {

  private List<RegisterLine> lines() {
    Fold fold = new Fold(RegisterHall.USUAL, _ -> true);
    store.facts().forEach(fold::take);
    return fold.lines().reversed();
  }

  private static boolean wanted(RegisterQuery query, RegisterLine line) {
    return query.place().map(line.place()::equals).orElse(true)
        && query.cursor().map(after -> line.line() < after).orElse(true);
  }

  @Override
  public RegisterPage page(RegisterQuery query) {
    List<RegisterLine> found = lines().stream().filter(line -> wanted(query, line)).toList();
    List<RegisterLine> page = found.stream().limit(query.limit()).toList();
    return new RegisterPage(
        page,
        found.size() > page.size() ? Optional.of(page.getLast().line()) : Optional.empty(),
        new RegisterPage.Progress(true, store.facts().size()));
  }

  @Override
  public int count(RegisterQuery query) {
    return (int) lines().stream().filter(line -> wanted(query, line)).count();
  }

  @Override
  public Optional<RegisterLine> line(long number) {
    return lines().stream().filter(line -> line.line() == number).findFirst();
  }

  @Override
  public Head head() {
    return new Head(store.facts().size(), "0".repeat(64));
  }

  @Override
  public Sheet sheet(Form form, RegisterQuery query, Ask ask) throws TooMany {
    int lines = count(query);
    if (lines > 1_000) {
      throw new TooMany(1_000);
    }
    return new Sheet((form + " by " + ask.madeBy()).getBytes(UTF_8), lines);
  }
}
