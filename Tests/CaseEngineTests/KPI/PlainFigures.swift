import CaseEngine
import Casework
import EventLog

/// The figures of a few events, counted with dictionaries and arrays and no care for speed.
struct PlainFigures: Equatable {
  var cases = 0
  var events = 0
  var activities = 0
  var resources = 0
  var variants = 0
  var handovers = 0
  var reworkEvents = 0
  var within30Days = 0
  var median: Double?
  var mean: Double?

  /// Counts events in the order of the log.
  init(of events: [Event]) {
    let counted = events.filter {
      [.case, .caseless].contains($0.stream.kind) && !$0.flags.contains(.synthesised)
    }
    let cases = Self.cases(counted)
    self.cases = cases.count
    self.events = counted.count
    activities = Set(counted.map(\.type)).count
    resources = Set(counted.compactMap(\.actor)).count
    variants = Set(cases.map { $0.map(\.type) }).count
    var spans: [Int64] = []
    for one in cases {
      reworkEvents += one.count - Set(one.map(\.type)).count
      for (earlier, later) in zip(one, one.dropFirst()) {
        if let from = earlier.actor, let to = later.actor, from != to { handovers += 1 }
      }
      let times = one.map(\.occurred.instant.microseconds)
      spans.append(times[times.count - 1] - times[0])
    }
    within30Days = spans.count { $0 <= 2_592_000_000_000 }
    guard !spans.isEmpty else { return }
    spans.sort()
    let middle = spans[(spans.count - 1) / 2] + spans[spans.count / 2]
    median = Double(middle) / 2_000_000
    mean = Double(spans.reduce(0, +)) / (Double(spans.count) * 1_000_000)
  }

  /// What the engine says, in the same form.
  init(_ figures: LogFigures) {
    cases = figures.cases
    events = figures.events
    activities = figures.activities
    resources = figures.resources
    variants = figures.variants
    handovers = figures.handovers
    reworkEvents = figures.reworkEvents
    within30Days = figures.closedWithin30Days
    median = figures.durations.quantiles(tenths: [5])?[0].nearest
    mean = figures.durations.mean?.nearest
  }

  /// Each case's events by time, ties in the order of the log.
  static func cases(_ events: [Event]) -> [[Event]] {
    let grouped = Dictionary(grouping: events.filter { $0.stream.kind == .case }, by: \.stream)
    return grouped.values.map { events in
      events.enumerated().sorted {
        ($0.element.occurred.instant, $0.offset) < ($1.element.occurred.instant, $1.offset)
      }.map(\.element)
    }
  }

  /// Events by the unit of their case, the latest that has one; caseless ones by their own.
  static func byUnit(_ events: [Event]) -> [String?: [Event]] {
    let counted = events.filter { !$0.flags.contains(.synthesised) }
    var units: [StreamName: String] = [:]
    for one in cases(counted) {
      units[one[0].stream] = one.last { $0.unit != nil }?.unit
    }
    let own = counted.filter { [.case, .caseless].contains($0.stream.kind) }
    return Dictionary(grouping: own) { $0.stream.kind == .case ? units[$0.stream] : $0.unit }
  }
}
