/// Turns a command into events: the reasons given, the act, and what the law has follow from it.
public struct DraftMaker {
  let command: Command

  /// Takes a command that was checked.
  public init(command: Command) {
    self.command = command
  }

  /// The events that depend on nothing but the command: reasons, then the act.
  ///
  /// Ids are made of the command's, so that a repetition makes the same.
  public func ownDrafts() -> [Draft] {
    let reasons = command.reasons.enumerated().map { number, reason in
      draft(for: reason, number: number)
    }
    var act = event(command.type, number: command.reasons.count, fields: command.fields)
    act.received = command.received
    act.channel = command.channel
    act.causation = command.causation
    act.legalBasis = command.legalBasis
    act.tags = command.tags
    act.imposedBy = command.imposedBy ?? command.type.entry.imposedBy
    return reasons + [Draft(act, sealing: command.sealing)]
  }

  private func draft(for reason: Command.Reason, number: Int) -> Draft {
    let fields = [
      JSONValue.Member(Field<String>.article.name, reason.article.json),
      JSONValue.Member(Field<String>.act.name, command.type.name.json),
    ]
    let sealing = [
      Plaintext(field: "explanation", subject: reason.subject, text: reason.text)
    ]
    var event = event(.lawReasonRecorded, number: number, fields: fields)
    event.imposedBy = .law
    return Draft(event, sealing: sealing)
  }

  /// The events that the law has follow from the act, behind the command's own.
  public func drafts(for consequences: [Consequence]) -> [Draft] {
    consequences.enumerated().map { offset, consequence in
      let fields = command.fields.filter { member in
        consequence.type.entry.fields.contains { $0.name == member.name }
      }
      var event = event(
        consequence.type, number: command.reasons.count + 1 + offset, fields: fields)
      event.received = command.received
      event.channel = command.channel
      event.causation = id(command.reasons.count)
      event.imposedBy = .law
      event.legalBasis = consequence.legalBasis
      return Draft(event)
    }
  }

  private func event(_ type: EventType, number: Int, fields: [JSONValue.Member]) -> Event {
    guard let payload = try? CanonicalJSON(.object(fields)) else {
      preconditionFailure("fields that were checked are JSON")
    }
    var event = Event(
      id: id(number), stream: command.stream, type: type.name, schema: type.entry.version,
      occurred: command.occurred, payload: payload)
    event.actor = command.agent.actor
    event.role = command.agent.role
    event.unit = command.agent.unit
    event.onBehalfOf = command.agent.onBehalfOf
    event.correlation = command.correlation
    event.command = command.id
    return event
  }

  /// The command's time, and 74 bits of a hash of its id and the event's number.
  private func id(_ number: Int) -> EventID {
    var name: [UInt8] = []
    command.id.append(to: &name)
    for shift in stride(from: 0, to: 64, by: 8) {
      name.append(UInt8(truncatingIfNeeded: number >> shift))
    }
    let words = [Self.hash(name, from: 0xCBF2_9CE4_8422_2325), Self.hash(name, from: 0x84E2_2325)]
    let bytes = words.flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
    let milliseconds = max(command.occurred.instant.microseconds, 0) / 1_000
    return .version8(milliseconds: UInt64(milliseconds), hash: bytes.span)
  }

  /// FNV-1a, then the finaliser of SplitMix64: ids that differ in one bit differ in half of it.
  private static func hash(_ bytes: [UInt8], from basis: UInt64) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
