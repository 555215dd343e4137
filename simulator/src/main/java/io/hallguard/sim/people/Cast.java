package io.hallguard.sim.people;

import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the demo hall. The demo's gateway knows the same badges. */
public final class Cast {

  /** 班长. */
  public static final Person LEAD =
      new Person("lead", new Text("班长王敏", "lead Wang Min"), Set.of(Role.LEAD), Optional.empty());

  /** 收费员. */
  public static final Person CASHIER_LI =
      new Person(
          "cashier-li",
          new Text("收费员李娜", "cashier Li Na"),
          Set.of(Role.CASHIER),
          Optional.of("04A2241B6E5C80"));

  /** Another 收费员. */
  public static final Person CASHIER_ZHAO =
      new Person(
          "cashier-zhao",
          new Text("收费员赵强", "cashier Zhao Qiang"),
          Set.of(Role.CASHIER),
          Optional.of("04B7190C2F4D81"));

  /** 保安. */
  public static final Person GUARD =
      new Person("guard", new Text("保安刘军", "guard Liu Jun"), Set.of(Role.GUARD), Optional.empty());

  /** 设施人员. */
  public static final Person FACILITIES =
      new Person(
          "facilities",
          new Text("设施人员孙涛", "facilities man Sun Tao"),
          Set.of(Role.FACILITIES),
          Optional.empty());

  /** Somebody with a badge of another hall. */
  public static final Person STRANGER =
      new Person(
          "stranger", new Text("外来人员", "a stranger"), Set.of(), Optional.of("04FFEEDDCCBBAA"));

  private static final List<Person> ALL =
      List.of(LEAD, CASHIER_LI, CASHIER_ZHAO, GUARD, FACILITIES, STRANGER);

  private Cast() {}

  /** Everybody. */
  public static List<Person> all() {
    return ALL;
  }

  /** The person of that id. */
  public static Optional<Person> find(String id) {
    return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
  }
}
