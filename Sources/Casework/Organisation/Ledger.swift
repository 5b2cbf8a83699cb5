/// What one event says, and the stretch of the log in which it is taken to say so.
///
/// A correction ends one statement and begins another at the same place; an annulment ends one.
struct Statement<Content: Sendable>: Sendable {
  /// The place of the event in replay order.
  let place: LogTime
  /// From when it is known in these words: the event's place, or that of the correction.
  let from: LogTime
  /// From when it is known no more, or in other words.
  let until: LogTime?
  /// What it says.
  let content: Content

  /// Whether it is what is known at a log time.
  func stands(at time: LogTime) -> Bool {
    guard from <= time else { return false }
    return until.map { $0 > time } ?? true
  }
}

/// Statements of one kind about one unit or person, in replay order, whatever order they came in.
struct Ledger<Content: Sendable>: Sendable {
  private var statements: [Statement<Content>] = []

  /// Adds a statement where it belongs; at the end, as is usual, in constant time.
  mutating func enter(_ content: Content?, as version: EventVersion) {
    guard let content else { return }
    let statement = Statement(
      place: version.place, from: version.from, until: version.until, content: content)
    let isLast = statements.last.map { $0.place <= version.place } ?? true
    statements.insert(statement, at: isLast ? statements.count : count(upTo: version.place))
  }

  /// Takes out all that one event says.
  mutating func strike(_ place: LogTime) {
    statements.removeAll { $0.place == place }
  }

  /// What is known at a log time and passes a test, in replay order.
  func standing(at time: LogTime, where holds: (Content) -> Bool = { _ in true }) -> [Content] {
    var found: [Content] = []
    for statement in visible(at: time)
    where statement.stands(at: time) && holds(statement.content) {
      found.append(statement.content)
    }
    return found
  }

  /// Whether anything known at a log time passes a test.
  ///
  /// The latest are tried first: they are what is mostly asked for.
  func contains(at time: LogTime, where holds: (Content) -> Bool = { _ in true }) -> Bool {
    visible(at: time).reversed().contains { $0.stands(at: time) && holds($0.content) }
  }

  /// The places at which what is known changes, in no order.
  var turningPoints: [LogTime] {
    statements.flatMap { [$0.from] + ($0.until.map { [$0] } ?? []) }
  }

  private func visible(at time: LogTime) -> ArraySlice<Statement<Content>> {
    guard let last = statements.last, last.place > time else { return statements[...] }
    return statements[..<count(upTo: time)]
  }

  /// How many statements lie up to a place, by halving.
  private func count(upTo place: LogTime) -> Int {
    var (low, high) = (0, statements.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = statements[middle].place <= place ? (middle + 1, high) : (low, middle)
    }
    return low
  }
}

/// One wording of an event: as it came, or as a correction put it.
struct EventVersion: Sendable {
  /// The event in that wording.
  let event: CaseEvent
  /// The place of the event in replay order.
  let place: LogTime
  /// From when it is known in this wording.
  let from: LogTime
  /// From when it is known no more, or in another wording.
  var until: LogTime?

  /// The wordings of an event, given what corrects and annuls it in replay order.
  ///
  /// How a correction changes an event is left to `CaseHistory`: there is one way to read them.
  static func all(of event: CaseEvent, amendedBy amendments: [CaseEvent]) -> [EventVersion] {
    let place = LogTime(of: event)
    var versions = [EventVersion(event: event, place: place, from: place)]
    var history = CaseHistory(of: event.stream, [event])
    for amendment in amendments
    where amendment.stream == event.stream && LogTime(of: amendment) > place {
      let time = LogTime(of: amendment)
      let stood = history.event(at: event.position) != nil
      history.append(amendment)
      if stood { versions[versions.count - 1].until = time }
      guard let amended = history.event(at: event.position) else { continue }
      versions.append(EventVersion(event: amended, place: place, from: time))
    }
    return versions
  }
}
