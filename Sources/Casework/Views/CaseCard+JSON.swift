public import EventModel

extension CaseCard {
  /// The card as JSON: times in µs since 1970, what is nil left out.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("phase", .string(phase.rawValue)),
      .init("begun", begun.json), .init("lastActive", lastActive.json),
      .init("events", .number(String(eventCount))),
      .init("position", .number(position.description)),
      .init(
        "imposed",
        .array(
          [imposed.law, imposed.policy, imposed.system, imposed.nobody].map {
            .number(String($0))
          })),
    ]
    let names: [(String, String?)] = [
      ("unit", unit), ("registeredOn", owners.registeredOn), ("team", owners.teamResponsible),
      ("driving", owners.driving), ("performing", owners.performing),
      ("deciding", owners.deciding),
    ]
    members += names.compactMap { name, value in
      value.map { JSONValue.Member(name, .string($0)) }
    }
    if let decided { members.append(.init("decided", decided.json)) }
    if let undrivenSince { members.append(.init("undrivenSince", undrivenSince.json)) }
    if !waits.isEmpty { members.append(.init("waits", .array(waits.map(\.json)))) }
    if !mail.isEmpty { members.append(.init("mail", .array(mail.map(\.json)))) }
    return .object(members)
  }

  /// Reads a card; nil for what `json` never wrote.
  public init?(_ json: JSONValue) {
    guard let id = json["id"]?.text,
      let phase = json["phase"]?.text.flatMap({ CaseState.Phase(rawValue: $0) }),
      let begun = json["begun"]?.instant, let lastActive = json["lastActive"]?.instant,
      let events = json["events"]?.integer,
      let position = json["position"].flatMap({ Position($0) }),
      case .array(let steps)? = json["imposed"], steps.count == 4
    else { return nil }
    var owners = Owners()
    owners.registeredOn = json["registeredOn"]?.text
    owners.teamResponsible = json["team"]?.text
    owners.driving = json["driving"]?.text
    owners.performing = json["performing"]?.text
    owners.deciding = json["deciding"]?.text
    var imposed = ImposedSteps()
    let counts = steps.map { Int($0.integer ?? 0) }
    (imposed.law, imposed.policy) = (counts[0], counts[1])
    (imposed.system, imposed.nobody) = (counts[2], counts[3])
    self.init(
      id: id, phase: phase, begun: begun, lastActive: lastActive,
      decided: json["decided"]?.instant, unit: json["unit"]?.text, owners: owners,
      undrivenSince: json["undrivenSince"]?.instant,
      waits: json["waits"]?.items.compactMap { CaseState.Wait($0) } ?? [],
      mail: json["mail"]?.items.compactMap { CaseCard.Mail($0) } ?? [], imposed: imposed,
      eventCount: Int(events), position: position)
  }
}

extension CaseState.Wait {
  fileprivate var json: JSONValue {
    .object(
      [
        .init("request", request.json), .init("party", party.json), .init("since", since.json),
      ] + (due.map { [.init("due", $0.json)] } ?? []))
  }

  fileprivate init?(_ json: JSONValue) {
    guard let request = json["request"].flatMap({ Position($0) }),
      let party = json["party"].flatMap({ PartyRole($0) }), let since = json["since"]?.instant
    else { return nil }
    self.init(
      request: request, party: party, since: since, due: json["due"].flatMap { CivilDate($0) })
  }
}

extension CaseCard.Mail {
  fileprivate var json: JSONValue {
    let names = [("mailbox", mailbox), ("claimedBy", claimedBy)].compactMap { name, value in
      value.map { JSONValue.Member(name, .string($0)) }
    }
    return .object([.init("event", position.json), .init("received", received.json)] + names)
  }

  fileprivate init?(_ json: JSONValue) {
    guard let position = json["event"].flatMap({ Position($0) }),
      let received = json["received"]?.instant
    else { return nil }
    self.init(
      position: position, received: received, mailbox: json["mailbox"]?.text,
      claimedBy: json["claimedBy"]?.text)
  }
}

extension Instant {
  fileprivate var json: JSONValue { .number(String(microseconds)) }
}

extension JSONValue {
  fileprivate var instant: Instant? { integer.map { Instant(microseconds: $0) } }

  fileprivate var items: [JSONValue] {
    guard case .array(let items) = self else { return [] }
    return items
  }
}
