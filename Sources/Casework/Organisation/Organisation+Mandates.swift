extension Organisation {
  /// Whether someone may make a decision on a day, by the mandates known.
  ///
  /// A mandate counts if it was given to the handler, or to a role: the one claimed, which the
  /// handler must hold that day if any role of theirs is known, or, where none is claimed, each
  /// held. One given to a handler in a role needs both. One for a unit counts if the handler, or
  /// the role held, belongs to that unit or below; one for some case types if the case's is among
  /// them. Whoever is known to have joined has none on a day without employment. Where several
  /// count, one that needs no presenter is answered first, then the one recorded last.
  ///
  /// A mandate taken back ends for those whom the withdrawal names: a handler however it was
  /// given, a role, a unit, or all. Costs time in the mandates given to the handler and the role.
  public func mandate(
    of handler: String, role: Role?, toMake kind: DecisionKind, caseType: String?,
    on date: CivilDate
  ) -> MandateAnswer {
    guard chronicle.mandates.grants.contains(at: horizon) else { return .noTable }
    let asker = Asker(handler, claiming: role, kind: kind, on: date, in: self)
    guard asker.isPresent else { return .notGranted }
    var granted: Mandate?
    var withdrawn: Position?
    for file in asker.files {
      let grants = file.grants.standing(at: horizon) {
        $0.kinds.contains(kind) && $0.covers(date) && Self.covers($0, caseType)
          && asker.has($0, in: self)
      }
      for grant in grants {
        if let position = asker.withdrawal(of: grant, in: self) {
          withdrawn = max(withdrawn ?? position, position)
        } else if granted.map({ Self.isBetter(grant, than: $0) }) ?? true {
          granted = grant
        }
      }
    }
    return granted.map { .granted($0) } ?? withdrawn.map { .withdrawn($0) } ?? .notGranted
  }

  private static func covers(_ mandate: Mandate, _ caseType: String?) -> Bool {
    guard let types = mandate.caseTypes else { return true }
    return caseType.map { types.contains($0) } ?? false
  }

  private static func isBetter(_ one: Mandate, than other: Mandate) -> Bool {
    one.requiresPresentation == other.requiresPresentation
      ? one.position > other.position : !one.requiresPresentation
  }
}

/// Who asks for a mandate: the roles acted in, and the units acted for.
private struct Asker {
  let handler: String
  let kind: DecisionKind
  let date: CivilDate
  /// False if the handler is known to have joined and is not employed that day.
  let isPresent: Bool
  private let roles: [RoleHeld]
  private let units: [String]
  /// The role claimed, where no role of the handler's is known.
  private let claimed: Role?

  init(
    _ handler: String, claiming role: Role?, kind: DecisionKind, on date: CivilDate,
    in organisation: Organisation
  ) {
    self.handler = handler
    self.kind = kind
    self.date = date
    let file = organisation.handlers[handler]
    let knowsRoles = file?.roles.contains(at: organisation.horizon) ?? false
    claimed = knowsRoles ? nil : role
    roles =
      knowsRoles
      ? organisation.roles(of: handler, on: date).filter { role == nil || $0.role == role } : []
    units = organisation.memberships(of: handler, on: date).map(\.unit)
    isPresent = !units.isEmpty || !(file?.joinings.contains(at: organisation.horizon) ?? false)
    files = Self.files(
      of: file, roles: roles.map(\.role) + [claimed].compactMap(\.self), in: organisation)
  }

  /// Where mandates lie that the asker may have.
  let files: [MandateFile]

  private static func files(
    of file: HandlerFile?, roles: [Role], in organisation: Organisation
  ) -> [MandateFile] {
    var seen: [Role] = []
    var files = [file?.mandates].compactMap(\.self)
    for role in roles where !seen.contains(role) {
      seen.append(role)
      if let mandates = organisation.roleMandates[role] { files.append(mandates) }
    }
    return files
  }

  /// Whether a mandate given to the handler or a role acted in reaches where the asker acts.
  func has(_ mandate: Mandate, in organisation: Organisation) -> Bool {
    if let role = mandate.role, role != claimed, !roles.contains(where: { $0.role == role }) {
      return false
    }
    return isWithin(mandate.unit, as: mandate.role, in: organisation)
  }

  /// The event that took a mandate back from the asker before the day.
  func withdrawal(of mandate: Mandate, in organisation: Organisation) -> Position? {
    let horizon = organisation.horizon
    let ends: (Ending) -> Bool = { ending in
      ending.ends(from: mandate.from, before: date)
        && ending.kinds.map { $0.contains(kind) } ?? true
        && ending.role.map { $0 == mandate.role } ?? true
        && isWithin(ending.unit, as: mandate.role, in: organisation)
    }
    var endings = organisation.chronicle.withdrawalsFromAll.standing(at: horizon, where: ends)
    if let own = organisation.handlers[handler] {
      endings += own.mandates.withdrawals.standing(at: horizon, where: ends)
    }
    if let role = mandate.role, let file = organisation.roleMandates[role] {
      endings += file.withdrawals.standing(at: horizon, where: ends)
    }
    return endings.map(\.position).max()
  }

  /// Whether the asker acts within a unit: where the role is held, else where the handler belongs.
  private func isWithin(
    _ unit: String?, as role: Role?, in organisation: Organisation
  ) -> Bool {
    guard let unit else { return true }
    let held = role.map { role in roles.filter { $0.role == role } } ?? []
    let places = held.isEmpty ? units : held.flatMap { $0.unit.map { [$0] } ?? units }
    return places.contains { organisation.isUnit($0, within: unit, on: date) }
  }
}
