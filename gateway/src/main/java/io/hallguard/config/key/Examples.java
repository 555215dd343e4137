package io.hallguard.config.key;

/** How a value of a shape may look, on one line. */
final class Examples {
  private Examples() {}

  static String of(Shape<?> shape) {
    return switch (shape) {
      case Scalar<?> scalar -> scalar.example();
      case Wording _ -> Wording.ONE.example();
      case Listing<?> listing -> "[\"" + listing.each().example() + "\"]";
      case Named<?> _, Section _ -> "";
    };
  }
}
