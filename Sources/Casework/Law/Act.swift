/// An act under judgement, with everything that was known when the article is asked.
public struct Act: Sendable {
  /// The event.
  public let event: CaseEvent
  /// The stream's events known by `moment`, this one among them.
  public let history: CaseHistory
  /// When the article is asked, in log time.
  public let moment: Instant
  /// The wording it is judged by.
  public let wording: Wording
  /// The date that selected the wording.
  public let keyDate: CivilDate
  /// The benefit days judged by this wording; nil for articles with another key.
  public let days: ClosedRange<CivilDate>?
  /// Who was where with what mandate, as known by `moment`.
  public let organisation: Organisation
  /// The zone and holidays that days are counted in.
  public let calendar: LawCalendar

  let pack: LawPack

  /// The date of the act.
  public var date: CivilDate { calendar.zone.date(at: event.occurred) }

  /// The date on which an event happened.
  public func date(of event: CaseEvent) -> CivilDate { calendar.zone.date(at: event.occurred) }

  /// The date on which an event reached the authority.
  public func arrival(of event: CaseEvent) -> CivilDate { calendar.zone.date(at: event.received) }

  /// A parameter's value on the date that selected the wording.
  ///
  /// Traps for a parameter that the article's card does not name: a pack is checked for them.
  public func parameter(_ name: String) -> Int64 { parameter(name, on: keyDate) }

  /// A parameter's value on a date.
  public func parameter(_ name: String, on date: CivilDate) -> Int64 {
    guard let value = pack.parameter(name)?.value(on: date) else {
      preconditionFailure("parameter \(name) has no value on \(date): name it in the card")
    }
    return value.value
  }

  /// A length of time that a parameter states, on the date that selected the wording.
  ///
  /// Traps for parameters that count no time.
  public func term(_ name: String) -> Term {
    guard let unit = pack.parameter(name).flatMap({ Term.Unit(rawValue: $0.unit.rawValue) }) else {
      preconditionFailure("parameter \(name) is no length of time")
    }
    return Term(Int(parameter(name)), unit)
  }

  /// When a time that runs from an instant is over; moved past holidays where it is a last day to
  /// act (lag 1930:173, 2 §).
  public func deadline(
    _ term: Term, from start: Instant, lastDay: Deadline.LastDay = .asCounted
  ) -> Deadline {
    Deadline(term, from: start, in: calendar.zone, by: calendar.holidays, lastDay: lastDay)
  }

  /// When a time that runs from a date is over.
  public func deadline(
    _ term: Term, from start: CivilDate, lastDay: Deadline.LastDay = .asCounted
  ) -> Deadline {
    Deadline(term, from: start, in: calendar.zone, by: calendar.holidays, lastDay: lastDay)
  }

  /// Waits for events of some types while there is time; the answer once there is none.
  public func awaiting(
    _ types: [EventType], until due: Instant, else answer: Answer
  ) -> Answer {
    moment < due ? .wait(until: due, or: types) : answer
  }

  /// The event of a type that this act points at: by a position field, by cause, else the last one
  /// of the stream before the act.
  public func referred(_ type: EventType, by field: Field<Position>? = nil) -> CaseEvent? {
    if let field, let position = event[field] {
      return history.event(at: position).flatMap { $0.type == type ? $0 : nil }
    }
    if let cause = event.causation, let event = history.event(cause), event.type == type {
      return event
    }
    return earlier(type).last
  }

  /// The events of a type that became known after the act.
  public func later(_ type: EventType) -> [CaseEvent] { history.all(type, after: event) }

  /// The events of a type that were known before the act.
  public func earlier(_ type: EventType) -> [CaseEvent] { history.all(type, before: event) }
}

/// The zone and the holidays that a law counts its days in.
public struct LawCalendar: Hashable, Sendable {
  /// The store's zone.
  public let zone: Zone
  /// The holidays.
  public let holidays: HolidayCalendar

  /// Joins the two.
  public init(zone: Zone, holidays: HolidayCalendar = .sweden) {
    self.zone = zone
    self.holidays = holidays
  }
}
