import Casework

/// The organisation computed anew for every question from the events known at a log time.
///
/// It knows no periods: every day is asked whether something that began by it ended before it.
struct NaiveOrganisation {
  private let events: [CaseEvent]

  init(_ events: [CaseEvent], known cut: LogTime) {
    let known = events.filter { LogTime(of: $0) <= cut }
      .sorted { LogTime(of: $0) < LogTime(of: $1) }
    let office = known.filter { $0.stream.kind == .organisation }
    let regime = known.filter { $0.stream.kind == .regime }
    self.events = [office, regime].flatMap { events in
      CaseHistory(of: events.first?.stream ?? StreamName(.organisation, ""), events).events
    }.sorted { LogTime(of: $0) < LogTime(of: $1) }
  }

  private func all(_ type: EventType) -> [CaseEvent] { events.filter { $0.type == type } }

  /// Events of a type that cover a day and were not ended before it.
  private func open(
    _ type: EventType, on date: CivilDate, ending: EventType? = nil,
    where concerns: (CaseEvent, CaseEvent) -> Bool = { _, _ in true }
  ) -> [CaseEvent] {
    let ends = ending.map(all) ?? []
    return all(type).filter { start in
      guard let from = start[.from], from <= date else { return false }
      if takesThrough(type), let through = start[.through], through < date { return false }
      return !ends.contains { end in
        guard let through = end[.through] else { return false }
        return from <= through && through < date && concerns(end, start)
      }
    }
  }

  private func takesThrough(_ type: EventType) -> Bool {
    type != .handlerJoined && type != .unitEstablished
  }

  func unit(_ name: String, on date: CivilDate) -> String {
    let foundings = open(.unitEstablished, on: date, ending: .unitClosed) {
      $0[.unit] == $1[.unit]
    }
    guard let founding = foundings.last(where: { $0[.unit] == name }) else { return "none" }
    func last(_ type: EventType) -> CaseEvent? {
      var last: CaseEvent?
      for event in open(type, on: date) where event[.unit] == name {
        guard let from = event[.from], let founded = founding[.from], from >= founded
        else { continue }
        if let other = last?[.from], other > from { continue }
        last = event
      }
      return last
    }
    let parent = last(.unitMoved)?[.toUnit] ?? founding[.toUnit]
    let places = last(.territoryChanged)?[.municipalities] ?? founding[.municipalities] ?? []
    return "\(parent ?? "top") \(places)"
  }

  func memberships(of handler: String, on date: CivilDate) -> [String] {
    open(.handlerJoined, on: date, ending: .handlerLeft) { end, start in
      end[.handler] == start[.handler] && (end[.unit] == nil || end[.unit] == start[.unit])
    }.filter { $0[.handler] == handler }.compactMap { $0[.unit] }.sorted()
  }

  func roles(of handler: String, on date: CivilDate) -> [UInt64] {
    open(.roleAssigned, on: date, ending: .roleWithdrawn) { end, start in
      end[.handler] == start[.handler] && end[.role] == start[.role]
        && (end[.unit] == nil || end[.unit] == start[.unit])
    }.filter { $0[.handler] == handler }.map(\.position.rawValue).sorted()
  }

  func isAbsent(_ handler: String, on date: CivilDate) -> Bool {
    open(.absenceStarted, on: date, ending: .absenceEnded) { $0[.handler] == $1[.handler] }
      .contains { $0[.handler] == handler }
  }

  func interests(of handler: String, on date: CivilDate) -> [UInt64] {
    all(.interestDeclared).filter { event in
      event[.handler] == handler && (event[.from] ?? date) <= date
        && (event[.through] ?? date) >= date
    }.map(\.position.rawValue)
  }

  func relief(for unit: String, on date: CivilDate) -> [UInt64] {
    open(.officeReliefStarted, on: date, ending: .officeReliefEnded) {
      $0[.unit] == $1[.unit] && $0[.fromUnit] == $1[.fromUnit]
    }.filter { $0[.unit] == unit }.map(\.position.rawValue)
  }

  /// Mandates without units: who is where is compared elsewhere.
  func mandate(of handler: String, role: Role?, on date: CivilDate) -> String {
    guard !all(.mandateGranted).isEmpty else { return "no table" }
    let hasJoined = all(.handlerJoined).contains { $0[.handler] == handler }
    if hasJoined && memberships(of: handler, on: date).isEmpty { return "not granted" }
    let knowsRoles = all(.roleAssigned).contains { $0[.handler] == handler }
    let held = Set(
      open(.roleAssigned, on: date, ending: .roleWithdrawn) { end, start in
        end[.handler] == start[.handler] && end[.role] == start[.role]
          && (end[.unit] == nil || end[.unit] == start[.unit])
      }.filter { $0[.handler] == handler }.compactMap { $0[.role] })
    func acts(in wanted: Role) -> Bool {
      (role == nil || role == wanted) && (knowsRoles ? held.contains(wanted) : role == wanted)
    }
    let given = open(.mandateGranted, on: date).filter { grant in
      (grant[.handler] == handler || (grant[.handler] == nil && grant[.role] != nil))
        && grant[.role].map { acts(in: $0) } ?? true
        && grant[.decisionKinds]?.words.contains(.granted) == true
    }
    let standing = given.filter { grant in
      !all(.mandateWithdrawn).contains { end in
        guard let from = grant[.from], let through = end[.through] else { return false }
        return from <= through && through < date
          && (end[.handler] == nil || end[.handler] == handler)
          && (end[.role] == nil || end[.role] == grant[.role])
          && end[.decisionKinds]?.words.contains(.granted) ?? true
      }
    }
    return standing.isEmpty ? given.isEmpty ? "not granted" : "withdrawn" : "granted"
  }

  func steering(on date: CivilDate) -> [UInt64] {
    func same(_ one: CaseEvent, _ other: CaseEvent) -> Bool {
      one[.policy] == other[.policy] && one[.scope] == other[.scope]
    }
    let bindings = [EventType.policyAdopted, .policyChanged].flatMap { type in
      open(type, on: date, ending: .policyEnded, where: same).filter { binding in
        !open(.policyChanged, from: binding, by: date).contains { same($0, binding) }
      }
    }
    let others =
      open(.clauseWaived, on: date)
      + open(.freedomCharterGranted, on: date, ending: .freedomCharterEnded, where: same)
    return (bindings + others).map(\.position.rawValue).sorted()
  }

  /// Changes that take the place of a binding by a day, whether or not they last.
  private func open(
    _ type: EventType, from binding: CaseEvent, by date: CivilDate
  ) -> [CaseEvent] {
    all(type).filter { change in
      guard let from = change[.from], let begun = binding[.from], from <= date else { return false }
      return from > begun || (from == begun && change.position > binding.position)
    }
  }
}
