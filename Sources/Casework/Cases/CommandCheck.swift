/// What must hold of a command whatever the law says: form, order, dates, who acts.
public struct CommandCheck: Sendable {
  /// The stream the command acts on, as it is known.
  public let history: CaseHistory
  /// Who is where with what mandate, as it is known.
  public let organisation: Organisation
  /// The present.
  public let present: Instant
  /// The store's zone.
  public let zone: Zone

  /// Takes what a command is tested against.
  public init(
    history: CaseHistory, organisation: Organisation, now: Instant, zone: Zone
  ) {
    self.history = history
    self.organisation = organisation
    present = now
    self.zone = zone
  }

  /// Throws the first fault found: form before order before dates before persons.
  public func test(_ command: Command) throws(Refusal) {
    try Self.testForm(of: command)
    try testOrder(of: command)
    try testDates(of: command)
    try testAgent(of: command)
    do throws(OrganisationFault) {
      try organisation.test(command, zone: zone)
    } catch {
      throw .organisation(error)
    }
  }

  /// Throws the first fault of a command's form, whatever the state of the store.
  public static func testForm(of command: Command) throws(Refusal) {
    let entry = command.type.entry
    let times = Instant.earliest...Instant.latest
    guard times.contains(command.occurred.instant) else {
      throw .timeOutOfRange(what: "the act's time")
    }
    guard command.received.map({ times.contains($0.instant) }) ?? true else {
      throw .timeOutOfRange(what: "the time of receipt")
    }
    guard command.stream.kind == entry.stream || command.type.isAboutAnEvent else {
      throw .wrongStream(command.type, found: command.stream.kind)
    }
    for member in command.fields {
      guard let field = entry.fields.first(where: { $0.name == member.name }) else {
        throw .fieldUnknown(member.name, of: command.type)
      }
      let isJSON = (try? CanonicalJSON(member.value, root: .any)) != nil
      guard isJSON, field.shape.admits(member.value) else {
        throw .fieldMalformed(member.name, of: command.type, shape: field.shape)
      }
    }
    for field in entry.fields where field.isRequired {
      guard command.fields.contains(where: { $0.name == field.name }) else {
        throw .fieldMissing(field.name, of: command.type)
      }
    }
    if let channel = command.channel, Channel(rawValue: channel) == nil {
      throw .channelUnknown(channel)
    }
    for plaintext in command.sealing where !entry.sealed.contains(plaintext.field) {
      throw .sealedFieldUnknown(plaintext.field, of: command.type)
    }
  }

  private func testOrder(of command: Command) throws(Refusal) {
    if command.type == .caseOpened, let opened = history.last(.caseOpened) {
      throw .openedAlready(command.stream, at: opened.position)
    }
    if command.type.isAboutAnEvent {
      let target = command[.target]
      guard let target, let event = history.event(at: target) else {
        throw .noSuchTarget(target, in: command.stream)
      }
      if let set = command[.correctedFields] { try test(correction: set, of: event) }
    }
    let after = command.type.entry.after
    guard after.isEmpty || after.contains(where: { history.last($0) != nil }) else {
      throw .outOfOrder(command.type, missing: after, in: command.stream)
    }
  }

  /// A correction sets fields that the event's type has, in their form, to dates that agree.
  private func test(correction set: JSONValue, of event: CaseEvent) throws(Refusal) {
    guard let type = event.type, case .object(let members) = set else { return }
    for member in members {
      guard let field = type.entry.fields.first(where: { $0.name == member.name }) else {
        throw .fieldUnknown(member.name, of: type)
      }
      guard field.shape.admits(member.value) else {
        throw .fieldMalformed(member.name, of: type, shape: field.shape)
      }
    }
    let from = set[Field.from.name].flatMap { CivilDate($0) } ?? event[.from]
    let through = set[Field.through.name].flatMap { CivilDate($0) } ?? event[.through]
    if let from, let through, through < from {
      throw .datesContradict(from: from, through: through)
    }
  }

  private func testDates(of command: Command) throws(Refusal) {
    if command.occurred.instant > present {
      throw .inTheFuture(what: "the act's time", at: command.occurred.instant, now: present)
    }
    if let from = command[.from], let through = command[.through], through < from {
      throw .datesContradict(from: from, through: through)
    }
  }

  private func testAgent(of command: Command) throws(Refusal) {
    let date = zone.date(at: command.occurred.instant)
    guard organisation.hasHandlers, let word = command.agent.role, let role = Role(rawValue: word),
      role.isStaff, !organisation.isEmployed(command.agent.actor, on: date)
    else { return }
    throw .notEmployed(actor: command.agent.actor, on: date)
  }
}

extension EventType {
  /// True for corrections and annulments, which belong to the stream of the event they point at.
  fileprivate var isAboutAnEvent: Bool { self == .eventCorrected || self == .eventAnnulled }
}

extension FieldShape {
  /// True if a value has this form.
  public func admits(_ value: JSONValue) -> Bool {
    switch self {
    case .date: CivilDate(value) != nil
    case .instant: OffsetInstant(value) != nil
    case .ore, .count: Int64(value) != nil
    case .position: Position(value) != nil
    case .flag: Bool(value) != nil
    case .name: value.text.map { !$0.isEmpty } ?? false
    case .names: [String](value) != nil
    case .code(let words): value.text.map { words.contains($0) } ?? false
    case .codes(let words):
      [String](value).map { $0.allSatisfy { words.contains($0) } } ?? false
    case .object: JSONValue(value) != nil
    }
  }
}
