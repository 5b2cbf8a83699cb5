public import Casework

// Views of who is there: who is away with what, and who answers the phone.
extension TeamBoard {
  /// Somebody who is away, and what stands meanwhile.
  public struct Absentee: Sendable {
    /// The handler.
    public let handler: String
    /// The unit they belong to.
    public let unit: String
    /// The first day away.
    public let from: CivilDate
    /// The last, as planned; nil where that was not said.
    public let through: CivilDate?
    /// The open cases of the board that they drive, or that are registered on them and that nobody
    /// drives, the oldest first.
    public let cases: [CaseCard]
  }

  /// The unit's members who are away on the day, by name.
  ///
  /// Why they are away is not told: it may be their health.
  public var absentees: [Absentee] {
    let members = unitsWithin.flatMap { organisation.members(of: $0, on: date) }
    let away = members.compactMap { member in
      organisation.absences(of: member.handler).first { absence in
        absence.from <= date && absence.through.map { date <= $0 } ?? true
      }.map { absence in
        Absentee(
          handler: member.handler, unit: member.unit, from: absence.from,
          through: absence.through, cases: standing(with: member.handler))
      }
    }
    return away.sorted { ($0.handler, $0.unit) < ($1.handler, $1.unit) }
  }

  private func standing(with handler: String) -> [CaseCard] {
    open.filter { card in
      (card.owners.driving ?? card.owners.registeredOn) == handler
    }.sorted { ($0.begun, $0.id) < ($1.begun, $1.id) }
  }

  /// Who answers a unit's phones on the day.
  public struct PhoneCover: Sendable {
    /// The unit.
    public let unit: String
    /// The handlers on the rota.
    public let handlers: [String]
    /// Those of them who are away on the day.
    public let away: [String]
    /// Minutes that phones are open, by the rota, else by the hours published; nil where neither
    /// says.
    public let openMinutes: Int64?
    /// Minutes of them that the rota covers; nil where it does not say.
    public let coveredMinutes: Int64?
  }

  /// The units below the board's, and itself, that have a rota or phone hours on the day.
  public var phoneCovers: [PhoneCover] {
    unitsWithin.compactMap { unit in
      let rota = organisation.rota(of: unit, on: date)
      let hours = organisation.phoneHours(of: unit, on: date)
      guard rota != nil || hours != nil else { return nil }
      let handlers = rota?.handlers ?? []
      return PhoneCover(
        unit: unit, handlers: handlers,
        away: handlers.filter { organisation.isAbsent($0, on: date) },
        openMinutes: rota?.openMinutes ?? hours?.openMinutes,
        coveredMinutes: rota?.coveredMinutes)
    }
  }

  /// The names of the units the board is about, sorted.
  var unitsWithin: [String] {
    let all = organisation.units(on: date).map(\.name)
    guard let unit else { return all }
    return all.filter { $0 == unit || organisation.isUnit($0, within: unit, on: date) }
  }
}
