public import EventModel

/// What measures stand on: names resolved to numbers, the zone and its working days.
public final class MeasureGround: Sendable {
  /// The store's zone.
  public let zone: Zone
  /// How working days are counted.
  public let calendar: HolidayCalendar
  /// By type number: the type, where the vocabulary knows it.
  private let types: [EventType?]
  /// By type number: which slot names the team made responsible; 255 for none.
  private let teams: [UInt8]
  /// Numbers of units by the hashes of their names, ascending.
  private let units: [(name: Int64, number: UInt32)]

  /// Resolves names given in the order of their numbers in the log, nil where a number stands for
  /// none.
  ///
  /// Units that some event makes responsible must be among them, or they count as none.
  public init(
    types: [String?], units: [String?], zone: Zone, calendar: HolidayCalendar,
    vocabulary: Vocabulary = CaseVocabulary.facts
  ) {
    self.zone = zone
    self.calendar = calendar
    self.types = types.map { $0.flatMap { CaseVocabulary.type(named: $0) } }
    teams = types.map { type in
      UInt8(type.flatMap { Owners.teamSlot(of: $0, in: vocabulary) } ?? 255)
    }
    self.units = units.enumerated().compactMap { number, name in
      name.map { (Slot.hash(of: $0), UInt32(number)) }
    }.sorted { $0.name < $1.name }
  }

  /// The type of a fact; nil for one outside of the vocabulary.
  public func type(of fact: Fact) -> EventType? {
    Int(fact.type) < types.count ? types[Int(fact.type)] : nil
  }

  /// The number of the unit whose name has a hash.
  public func unit(named hash: Int64) -> UInt32? {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = units[middle].name < hash ? (middle + 1, high) : (low, middle)
    }
    return low < units.count && units[low].name == hash ? units[low].number : nil
  }

  /// Makes a stream's rows ready: orders them, leaves out what was annulled, and tells each the
  /// unit it is counted under.
  public func prepare(_ rows: inout [TrailRow]) {
    if !Self.isInOrder(rows) { rows.sort(by: TrailRow.precedes) }
    leaveOutAnnulled(&rows)
    var unit: UInt32 = 0
    var isTeam = false
    for place in rows.indices {
      if let team = team(madeResponsibleBy: rows[place].fact) {
        (unit, isTeam) = (team, true)
      } else if !isTeam, rows[place].fact.unit > 0 {
        unit = rows[place].fact.unit
      }
      rows[place].unit = unit
    }
  }

  private static func isInOrder(_ rows: [TrailRow]) -> Bool {
    rows.indices.dropFirst().allSatisfy { !TrailRow.precedes(rows[$0], rows[$0 - 1]) }
  }

  private func leaveOutAnnulled(_ rows: inout [TrailRow]) {
    let annulled = Set(
      rows.filter { type(of: $0.fact) == .eventAnnulled }.compactMap { row in
        TrailEvent(row, on: self)[.target]?.rawValue
      })
    guard !annulled.isEmpty else { return }
    rows.removeAll { annulled.contains($0.position) }
  }

  /// The unit that an event makes responsible for its case; nil where it makes none.
  public func team(madeResponsibleBy fact: Fact) -> UInt32? {
    let type = Int(fact.type)
    guard type < teams.count, teams[type] != 255 else { return nil }
    return fact.slot(Int(teams[type])).flatMap { unit(named: $0) }
  }
}
