internal import Casework

/// Something that is one thing from a day on, and another from another: asked by halving.
struct Timeline<Value: Sendable>: Sendable {
  private var days: [CivilDate] = []
  private var values: [Value] = []

  /// Enters what is so from a day on; days are entered in order, the later for one day counts.
  mutating func enter(_ value: Value, from day: CivilDate) {
    precondition(days.last.map { $0 <= day } ?? true, "days are entered in order")
    if days.last == day {
      values[values.count - 1] = value
    } else {
      days.append(day)
      values.append(value)
    }
  }

  /// The days on which something is entered.
  var changes: [CivilDate] { days }

  /// What is so on a day; nil before the first.
  subscript(on day: CivilDate) -> Value? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = days[middle] <= day ? (middle + 1, high) : (low, middle)
    }
    return low > 0 ? values[low - 1] : nil
  }
}

extension Timeline<[String]> {
  /// Who is there on each day, in the order of the tenures given.
  init(_ tenures: [Tenure]) {
    let days = tenures.flatMap { [$0.from] + [$0.through?.adding(days: 1)].compactMap(\.self) }
    for day in days.sorted() {
      enter(tenures.filter { $0.covers(day) }.map(\.handler), from: day)
    }
  }
}

/// That a handler is something, for a time.
struct Tenure: Sendable {
  let handler: String
  let from: CivilDate
  /// The last day; nil where it lies beyond the history.
  let through: CivilDate?

  /// Whether a day lies in it.
  func covers(_ day: CivilDate) -> Bool { from <= day && through.map { day <= $0 } ?? true }
}
