internal import Casework

/// One figure, for programs and for people.
struct Figure {
  /// For JSON and CSV; nil where there is nothing to say.
  let value: String?
  /// For tables.
  let cell: String

  private init(_ value: String?, _ cell: String) {
    self.value = value
    self.cell = cell
  }

  /// Nothing can be said.
  static let none = Figure(nil, "")

  static func count(_ number: Int) -> Figure { Figure(String(number), String(number)) }

  /// Seconds in JSON, the largest unit that fits in a table.
  static func seconds(_ seconds: ExactQuotient?) -> Figure {
    guard let seconds else { return .none }
    let units: [(seconds: UInt128, name: String)] = [(86_400, "d"), (3_600, "h"), (60, "min")]
    let unit = units.first { seconds.rounded(to: 1) >= $0.seconds } ?? (1, "s")
    return Figure(
      String(seconds.nearest),
      "\(tenths(seconds.rounded(to: 10, per: unit.seconds))) \(unit.name)")
  }

  /// A fraction in JSON, per cent in a table.
  static func share(_ share: ExactQuotient?) -> Figure {
    guard let share else { return .none }
    return Figure(String(share.nearest), "\(tenths(share.rounded(to: 1_000))) %")
  }

  private static func tenths(_ number: UInt128) -> String { "\(number / 10).\(number % 10)" }
}
