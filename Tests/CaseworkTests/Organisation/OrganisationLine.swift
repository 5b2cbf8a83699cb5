import Casework

/// An event or a command of the organisation as a line of text.
///
/// `2017-03-01 HandlerJoined handler=anna unit=team/hagfors from=2017-03-01`: the day it was
/// recorded, the type, the fields; lists with commas. An imported event, which counts as known when
/// it happened, has `!` behind its day. Positions count the lines from 1.
struct OrganisationLine {
  enum Fault: Error { case unreadable(String) }

  let type: EventType
  let day: CivilDate
  let isImported: Bool
  let members: [JSONValue.Member]

  init(_ text: String) throws {
    var words = text.split(separator: " ").map(String.init)
    guard words.count >= 2 else { throw Fault.unreadable(text) }
    isImported = words[0].hasSuffix("!")
    if isImported { words[0].removeLast() }
    day = try CivilDate(parsing: words[0])
    guard let type = CaseVocabulary.type(named: words[1]) else { throw Fault.unreadable(text) }
    self.type = type
    members = try words.dropFirst(2).map { word in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Fault.unreadable(word) }
      guard parts[0] != "set" else { return JSONValue.Member("set", Self.object(parts[1])) }
      guard let field = type.entry.fields.first(where: { $0.name == parts[0] }) else {
        throw Fault.unreadable(word)
      }
      return JSONValue.Member(parts[0], Self.value(parts[1], field.shape))
    }
  }

  /// The events of several lines, in the order of their positions.
  static func events(_ text: String) throws -> [CaseEvent] {
    try text.split(separator: "\n").enumerated().map { number, line in
      try OrganisationLine(String(line)).event(at: Position(UInt64(number + 1)))
    }
  }

  /// The organisation that several lines tell of.
  static func organisation(_ text: String) throws -> Organisation {
    Organisation(of: try events(text))
  }

  /// A date for arguments of tests; what is no date is the first day there is.
  static func day(_ text: String) -> CivilDate {
    (try? CivilDate(parsing: text)) ?? CivilDate(dayNumber: 0)
  }

  /// The event, recorded at noon of its day.
  func event(at position: Position) throws -> CaseEvent {
    var event = Event(
      id: EventID(high: 1, low: position.rawValue), stream: stream, type: type.name,
      schema: type.entry.version, occurred: OffsetInstant(noon),
      payload: try CanonicalJSON(.object(members)))
    if isImported { event.flags = .imported }
    return CaseEvent(
      Envelope(
        position: position, revision: .first, previous: .none,
        recorded: isImported ? Self.importing : noon, event: event, sealed: []))
  }

  /// The command that leads to the event.
  var command: Command {
    var command = Command(
      CommandID(high: 1, low: 1), type, in: stream, by: .system,
      at: OffsetInstant(noon))
    for member in members { command.set(member.name, to: member.value) }
    return command
  }

  private var noon: Instant {
    Instant(microseconds: Instant(date: day, time: .midnight).microseconds + 43_200_000_000)
  }

  /// Corrections and annulments here are those of the office's stream.
  private var stream: StreamName {
    type.entry.stream == .regime ? StreamName(.regime, "steering") : Self.office
  }

  private static let office = StreamName(.organisation, "office")
  private static let importing = Instant(microseconds: 2_000_000_000_000_000)

  private static func object(_ text: String) -> JSONValue {
    let parts = text.split(separator: ":").map(String.init)
    return .object([JSONValue.Member(parts[0], .string(parts[1]))])
  }

  private static func value(_ text: String, _ shape: FieldShape) -> JSONValue {
    switch shape {
    case .count, .position, .ore: .number(text)
    case .flag: .bool(text == "true")
    case .names, .codes: .array(text.split(separator: ",").map { .string(String($0)) })
    default: .string(text)
    }
  }
}

extension Organisation {
  /// An organisation that some events tell of, appended as they come.
  init(of events: [CaseEvent]) {
    self.init()
    for event in events { append(event) }
  }
}

extension LogTime {
  /// The end of a day.
  static func endOf(_ day: String) throws -> LogTime {
    let next = Instant(date: try CivilDate(parsing: day).adding(days: 1), time: .midnight)
    return LogTime(known: next, position: .none)
  }
}
