package io.hallguard.config.problem;

/** A place in a file. Both numbers start at 1, as editors count. */
public record Spot(int line, int column) implements Comparable<Spot> {
  /** Where the file begins: for what is wrong with the file as a whole. */
  public static final Spot START = new Spot(1, 1);

  public Spot {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "Expected line and column to be 1 or more, but found %d:%d".formatted(line, column));
    }
  }

  @Override
  public int compareTo(Spot other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
