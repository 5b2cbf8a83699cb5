// What is arranged within units: teams, phones, help from elsewhere.
extension Organisation {
  /// What help other units give a unit on a day, in replay order of what says so.
  public func relief(for unit: String, on date: CivilDate) -> [Relief] {
    guard let file = units[unit] else { return [] }
    return periods(file.reliefs, endedBy: file.reliefEndings, on: date) {
      $0.fromUnit == $1.fromUnit
    }
  }

  /// Who answers a unit's phones on a day; of several rotas the one with the latest first day, of
  /// these the one recorded last.
  public func rota(of unit: String, on date: CivilDate) -> Rota? {
    latest(units[unit]?.rotas, on: date)
  }

  /// When a unit's phones are open on a day; chosen among several as rotas are.
  public func phoneHours(of unit: String, on date: CivilDate) -> PhoneHours? {
    latest(units[unit]?.phoneHours, on: date)
  }

  /// How work is divided into teams on a day: as was last said of the unit, else of the nearest
  /// unit above it of which anything was said, else of all.
  public func structure(of unit: String, on date: CivilDate) -> TeamStructure? {
    for name in [unit] + ancestors(of: unit, on: date) {
      if let structure = latest(units[name]?.structures, by: date) { return structure }
    }
    return latest(chronicle.structures, by: date)
  }

  private func latest<Kind: Period>(_ ledger: Ledger<Kind>?, on date: CivilDate) -> Kind? {
    var latest: Kind?
    for period in ledger?.standing(at: horizon, where: { $0.covers(date) }) ?? []
    where latest.map({ $0.from <= period.from }) ?? true {
      latest = period
    }
    return latest
  }

  private func latest(
    _ ledger: Ledger<TeamStructure>?, by date: CivilDate
  ) -> TeamStructure? {
    var latest: TeamStructure?
    for structure in ledger?.standing(at: horizon, where: { $0.from <= date }) ?? []
    where latest.map({ $0.from <= structure.from }) ?? true {
      latest = structure
    }
    return latest
  }
}
