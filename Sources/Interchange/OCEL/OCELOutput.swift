internal import EventModel

/// What the three writers of OCEL have in common: declarations first, then objects, then events.
///
/// Lost in every one of them: what is said of cases, attachments of other formats, and attributes
/// of attributes; a list becomes one string of JSON.
struct OCELOutput {
  /// What is declared; whole once the first object or event comes.
  private(set) var types = OCELTypes()
  private(set) var stage = Stage.declarations

  private let survey: SourceSurvey

  enum Stage { case declarations, objects, events }

  /// What a writer has to do for an item.
  enum Step {
    case nothing
    case object(SourceObject)
    case event(Event)
  }

  /// An event taken apart.
  struct Event {
    var id: String?
    var type: String?
    var time: String?
    var attributes: [(name: String, text: String)] = []
    var relations: [Tag]
  }

  init(_ survey: SourceSurvey) { self.survey = survey }

  /// Takes an item; `reach` is asked to begin each stage that is come to.
  mutating func take(
    _ item: SourceItem, reach: (Stage, OCELTypes) throws(InterchangeError) -> Void
  ) throws(InterchangeError) -> Step {
    switch item {
    case .attachment(let attachment):
      if attachment.name == OCELTypes.attachmentName {
        precondition(stage == .declarations, "declarations come before objects and events")
        types = OCELTypes(attachment: attachment.content)
      }
      return .nothing
    case .caseAttributes: return .nothing
    case .object(let object):
      precondition(stage != .events, "objects come before events")
      try go(to: .objects, reach)
      return .object(object)
    case .row(let row):
      try go(to: .events, reach)
      return .event(Self.event(row))
    }
  }

  /// Begins all stages that were not come to.
  mutating func finish(
    reach: (Stage, OCELTypes) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    try go(to: .events, reach)
  }

  /// The characters of a value.
  static func text(_ value: SourceValue) -> String {
    if let characters = value.characters { return characters }
    guard case .list(let values) = value else { return "" }
    var text: [UInt8] = []
    OCELJSONText.append(.array(values.map(\.json)), to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func go(
    to target: Stage, _ reach: (Stage, OCELTypes) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    if stage == .declarations {
      types.add(survey)
      stage = .objects
      try reach(.objects, types)
    }
    if stage == .objects && target == .events {
      stage = .events
      try reach(.events, types)
    }
  }

  private static func event(_ row: SourceRow) -> Event {
    var event = Event(relations: row.relations)
    for attribute in row.attributes {
      let text = text(attribute.value)
      switch attribute.key {
      case OCELKeys.id: event.id = text
      case OCELKeys.activity: event.type = text
      case OCELKeys.timestamp: event.time = text
      default: event.attributes.append((attribute.key, text))
      }
    }
    return event
  }
}
