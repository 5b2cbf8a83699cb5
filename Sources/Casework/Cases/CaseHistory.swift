/// The events of one stream, in the order they are judged in, as far as they are known.
///
/// It grows event by event: whoever looks at it sees what had been known by then, corrections and
/// annulments among them, and nothing later. Appending and looking up the last event of a type take
/// constant time.
public struct CaseHistory: Sendable {
  /// The stream.
  public let stream: StreamName
  /// The events that stand, in order; annulled ones are gone, corrected ones read as corrected.
  public private(set) var events: [CaseEvent] = []
  /// The type of the case, once an event tells.
  public private(set) var caseType: String?
  /// When its first event happened.
  public private(set) var begun: Instant?

  /// All events appended, as they were.
  private var taken: [CaseEvent] = []
  /// Places in `events`, by type.
  private var places = PlacesByType()

  /// A stream without events.
  public init(of stream: StreamName) {
    self.stream = stream
  }

  /// A stream with the events known so far, in the order they became known.
  public init(of stream: StreamName, _ events: [CaseEvent]) {
    self.init(of: stream)
    for event in events { append(event) }
  }

  /// Adds what became known next.
  public mutating func append(_ event: CaseEvent) {
    taken.append(event)
    switch event.type {
    case .eventAnnulled: annul(event)
    case .eventCorrected: correct(event)
    default: break
    }
    note(event, at: events.count)
    events.append(event)
  }

  /// All events of a type that stand, in order.
  public func all(_ type: EventType) -> [CaseEvent] {
    places[type].map { events[$0] }
  }

  /// All events of some types that stand, in order.
  public func all(_ types: [EventType]) -> [CaseEvent] {
    types.flatMap { places[$0] }.sorted().map { events[$0] }
  }

  /// The last event of a type.
  public func last(_ type: EventType) -> CaseEvent? {
    places[type].last.map { events[$0] }
  }

  /// The first event of a type.
  public func first(_ type: EventType) -> CaseEvent? {
    places[type].first.map { events[$0] }
  }

  /// The last event of a type that a test holds for.
  public func last(_ type: EventType, where holds: (CaseEvent) -> Bool) -> CaseEvent? {
    places[type].last { holds(events[$0]) }.map { events[$0] }
  }

  /// The events of a type that stand before another event of the history.
  public func all(_ type: EventType, before event: CaseEvent) -> [CaseEvent] {
    let limit = place(of: event.position) ?? events.count
    return places[type].prefix { $0 < limit }.map { events[$0] }
  }

  /// The events of a type that stand after another event of the history.
  public func all(_ type: EventType, after event: CaseEvent) -> [CaseEvent] {
    let limit = place(of: event.position) ?? events.count
    return places[type].drop { $0 <= limit }.map { events[$0] }
  }

  /// The event at a position, if it is of this stream and stands.
  public func event(at position: Position) -> CaseEvent? {
    events.last { $0.position == position }
  }

  /// The event with an id, if it is of this stream and stands.
  public func event(_ id: EventID) -> CaseEvent? {
    events.last { $0.envelope.event.id == id }
  }

  /// A sick report opens a case of sickness benefit before anyone has said so.
  private static func impliedCaseType(by type: EventType) -> String? {
    type == .sickReportReceived || type == .employerSickReportReceived ? "sickness-benefit" : nil
  }

  /// Takes an event out; what amended another event is undone.
  private mutating func annul(_ event: CaseEvent) {
    guard let target = event[.target], let place = place(of: target) else { return }
    let annulled = events.remove(at: place)
    guard annulled.type != .eventCorrected, annulled.type != .eventAnnulled else {
      let rest = taken.dropLast().filter { $0.position != target }
      self = CaseHistory(of: stream, rest)
      taken.append(event)
      return
    }
    recount()
  }

  private mutating func correct(_ event: CaseEvent) {
    guard let target = event[.target], let place = place(of: target),
      let set = event[.correctedFields]
    else { return }
    events[place] = events[place].corrected(by: set)
    if set[Field.caseType.name] != nil { recount() }
  }

  /// What is told by all events that stand, after one of them is gone or says otherwise.
  private mutating func recount() {
    places = PlacesByType()
    caseType = nil
    begun = nil
    for (place, event) in events.enumerated() { note(event, at: place) }
  }

  private mutating func note(_ event: CaseEvent, at place: Int) {
    begun = begun.map { min($0, event.occurred) } ?? event.occurred
    guard let type = event.type else { return }
    places.append(place, of: type)
    let own = type == .eventCorrected ? nil : event[.caseType]
    caseType = own ?? caseType ?? Self.impliedCaseType(by: type)
  }

  private func place(of position: Position) -> Int? {
    events.lastIndex { $0.position == position }
  }
}

extension CaseEvent {
  /// The event with the members of an object in place of its own.
  fileprivate func corrected(by set: JSONValue) -> CaseEvent {
    guard case .object(let corrections) = set, case .object(let members) = payload.value
    else { return self }
    let kept = members.filter { set[$0.name] == nil }
    guard let payload = try? CanonicalJSON(.object(kept + corrections)) else { return self }
    return CaseEvent(self, payload: payload)
  }
}
