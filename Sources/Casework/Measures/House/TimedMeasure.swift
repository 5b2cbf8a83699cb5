internal import EventModel

/// A measure that goes by a clock alone: how long, or whether within a term.
///
/// A case belongs to the population once its clock has started; where the stop comes without a
/// start it can't be told. While the clock stands, a case does not age; when it goes on, the term
/// runs from the start moved by exactly the time it stood, as production targets have it.
public struct TimedMeasure: Measure {
  private let clock: MeasureClock
  private let starts: Set<EventType>
  private let stops: Set<EventType>
  private let pauses: [(from: EventType, to: EventType)]

  /// A share where the clock has a term, else spans.
  public var form: FigureForm { clock.within == nil ? .span : .share }
  /// Days, or a share of cases.
  public var unit: MeasureUnit { clock.within == nil ? .days : .share }

  /// Needs a clock, of types that the vocabulary knows.
  public init?(_ definition: MeasureDefinition) {
    guard let clock = definition.clock else { return nil }
    let starts = clock.starts.compactMap { CaseVocabulary.type(named: $0) }
    let stops = clock.stops.compactMap { CaseVocabulary.type(named: $0) }
    let pauses = clock.pauses.compactMap { pause in
      CaseVocabulary.type(named: pause.from).flatMap { from in
        CaseVocabulary.type(named: pause.to).map { (from: from, to: $0) }
      }
    }
    guard !starts.isEmpty, starts.count == clock.starts.count, !stops.isEmpty,
      stops.count == clock.stops.count, pauses.count == clock.pauses.count
    else { return nil }
    self.clock = clock
    self.starts = Set(starts)
    self.stops = Set(stops)
    self.pauses = pauses
  }

  /// One observation a case.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let start = trail.first(of: starts) else {
      if let stop = trail.first(of: stops) { sheet.note(Observation(.unknown, at: trail[stop])) }
      return
    }
    let stop = trail.first(of: stops, from: start + 1)
    let last = stop ?? trail.endIndex - 1
    let end = stop.map { trail[$0].occurred } ?? trail.end
    let stood = standing(trail, after: start, through: last, until: end)
    let begun = trail[start].occurred
    let dated: Instant? =
      switch clock.cohort {
      case .arrival: begun
      case .decision: stop.map { trail[$0].occurred }
      }
    var one = Observation(
      answer(from: begun, stood: stood, until: end, isOver: stop != nil, on: trail.ground),
      from: trail[start], through: trail[last], dated: dated)
    one.amount = end.microseconds - begun.microseconds - stood
    sheet.note(one)
  }

  private func answer(
    from start: Instant, stood: Int64, until end: Instant, isOver: Bool, on ground: MeasureGround
  ) -> Observation.Answer {
    guard isOver else { return .open }
    guard let term = clock.within else { return .yes }
    let moved = Instant(microseconds: start.microseconds + stood)
    let deadline = Deadline(
      term, from: moved, in: ground.zone, by: ground.calendar, lastDay: .asCounted)
    return deadline.isMet(by: end) ? .yes : .no
  }

  /// How many µs the clock stood: one pause at a time, each to its end or to the stop.
  private func standing(
    _ trail: Trail, after start: Int, through last: Int, until end: Instant
  ) -> Int64 {
    guard !pauses.isEmpty else { return 0 }
    var stood: Int64 = 0
    var pause: (since: Instant, ends: EventType)?
    for index in start..<last + 1 {
      guard let type = trail[index].type else { continue }
      if let current = pause {
        guard type == current.ends else { continue }
        stood += trail[index].occurred.microseconds - current.since.microseconds
        pause = nil
      } else if let begun = pauses.first(where: { $0.from == type }) {
        pause = (trail[index].occurred, begun.to)
      }
    }
    if let pause { stood += end.microseconds - pause.since.microseconds }
    return stood
  }
}
