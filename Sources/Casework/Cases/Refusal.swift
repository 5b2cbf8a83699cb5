/// Why a command was not carried out: nothing was recorded.
public enum Refusal: Error, Hashable, Sendable {
  /// An article forbids the act.
  case unlawful(Judgement, citation: String)
  /// An article asks for a recorded reason before the act.
  case reasonNeeded(Judgement, citation: String)
  /// The stream is of another kind than the type's events belong to.
  case wrongStream(EventType, found: StreamKind)
  /// The stream lacks an event that must come before; one of the types listed.
  case outOfOrder(EventType, missing: [EventType], in: StreamName)
  /// The case was opened already, at this position.
  case openedAlready(StreamName, at: Position)
  /// A field that the type must have is missing.
  case fieldMissing(String, of: EventType)
  /// The type has no such field.
  case fieldUnknown(String, of: EventType)
  /// A field's value has another form than the vocabulary gives it.
  case fieldMalformed(String, of: EventType, shape: FieldShape)
  /// A text is to be sealed under a name the type does not seal.
  case sealedFieldUnknown(String, of: EventType)
  /// The channel is none of the vocabulary's.
  case channelUnknown(String)
  /// A law pack is to be attached that this program lacks.
  case lawPackUnknown(String?)
  /// A time lies outside of the years 1 to 9999.
  case timeOutOfRange(what: String)
  /// A period ends before it begins.
  case datesContradict(from: CivilDate, through: CivilDate)
  /// Something is said to happen, or to have been received, after the present.
  case inTheFuture(what: String, at: Instant, now: Instant)
  /// The actor in a staff role is not employed on the day of the act.
  case notEmployed(actor: String, on: CivilDate)
  /// What the organisation would be told contradicts what it knows.
  case organisation(OrganisationFault)
  /// A correction or annulment points at no event of the stream.
  case noSuchTarget(Position?, in: StreamName)
  /// Others kept changing what the decision rests on; nothing was recorded.
  case contended(attempts: Int)
}

extension Refusal {
  /// The article that refused, with its wording and what was missing; nil for other refusals.
  public var judgement: Judgement? {
    switch self {
    case .unlawful(let judgement, _), .reasonNeeded(let judgement, _): judgement
    default: nil
    }
  }

  /// What was refused and why, in a sentence.
  public var sentence: String {
    switch self {
    case .unlawful(let judgement, let citation):
      "\(citation) (\(judgement.article), wording \(judgement.wording)) forbids it: "
        + judgement.ruling.reason
    case .reasonNeeded(let judgement, let citation):
      "\(citation) (\(judgement.article), wording \(judgement.wording)) asks for a reason: "
        + judgement.ruling.reason
    case .wrongStream(let type, let kind):
      "\(type.name) belongs to a stream of kind \(type.entry.stream), not \(kind)"
    case .outOfOrder(let type, let missing, let stream):
      "\(type.name) comes after \(Self.list(missing)), which \(stream) lacks"
    case .openedAlready(let stream, let position): "\(stream) was opened at \(position)"
    case .fieldMissing(let name, let type): "\(type.name) needs a field \(name)"
    case .fieldUnknown(let name, let type): "\(type.name) has no field \(name)"
    case .fieldMalformed(let name, let type, let shape):
      "\(name) of \(type.name) must be \(shape.words)"
    case .sealedFieldUnknown(let name, let type): "\(type.name) seals no field \(name)"
    case .channelUnknown(let channel): "there is no channel \(channel)"
    case .lawPackUnknown(let id): "there is no law pack \(id ?? "without a name") in this program"
    case .timeOutOfRange(let what): "\(what) lies outside of the years 1 to 9999"
    case .datesContradict(let from, let through): "a period from \(from) can't end on \(through)"
    case .inTheFuture(let what, let instant, let now):
      "\(what) \(instant.text(offsetMinutes: 0)) lies after the present,"
        + " \(now.text(offsetMinutes: 0))"
    case .notEmployed(let actor, let date): "\(actor) is not employed on \(date)"
    case .organisation(let fault): fault.sentence
    case .noSuchTarget(let position, let stream):
      "\(stream) has no event at \(position?.description ?? "the position given")"
    case .contended(let attempts):
      "what the decision rests on changed \(attempts) times while it was being recorded"
    }
  }

  /// What to do next.
  public var remedy: String {
    switch self {
    case .unlawful(let judgement, _):
      judgement.ruling.missing.isEmpty
        ? "nothing was recorded; `fribrev law show \(judgement.article)` tells what it demands"
        : "record \(Self.list(judgement.ruling.missing)) first"
    case .reasonNeeded(let judgement, _):
      judgement.ruling.missing.isEmpty
        ? "give a reason for \(judgement.article)"
        : "record \(Self.list(judgement.ruling.missing)) first, or give a reason for"
          + " \(judgement.article)"
    case .outOfOrder(_, let missing, _): "record \(Self.list(missing)) first"
    case .channelUnknown:
      "write one of " + Channel.allCases.map(\.rawValue).joined(separator: ", ")
    case .contended: "submit the command again"
    case .notEmployed: "record HandlerJoined first, or correct actor or date"
    case .organisation(let fault): fault.remedy
    default: "correct the command and submit it again; nothing was recorded"
    }
  }

  private static func list(_ types: [EventType]) -> String {
    types.map(\.name).joined(separator: " or ")
  }
}

extension FieldShape {
  /// The form in words.
  public var words: String {
    switch self {
    case .date: "a date, as 2018-07-01"
    case .instant: "a time with offset, as 2018-07-01T09:30:00+02:00"
    case .ore: "a whole number of öre"
    case .count: "a whole number"
    case .position: "a position, from 1"
    case .flag: "true or false"
    case .name: "a text"
    case .names: "a list of texts"
    case .code(let words): "one of \(words.joined(separator: ", "))"
    case .codes(let words): "a list of \(words.joined(separator: ", "))"
    case .object: "an object"
    }
  }
}
