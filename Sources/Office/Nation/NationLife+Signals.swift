internal import Casework

// What government and others let the authority know.
extension NationLife {
  /// Letters of appropriation, a target for sick leave, a change at the top, a report.
  mutating func tellSignals() {
    let figures = parameters.regimes
    for year in first.year...world.period.upperBound.year {
      guard let start = CivilDate(year: year + 1, month: 1, day: 1) else { continue }
      tell(
        .appropriationLetter, "regleringsbrev-\(year + 1)", from: .government,
        on: start.adding(days: -figures.letterDaysBeforeYear), holding: start)
    }
    tell(
      .directiveLetter, "sjukpenningtal-9.0", from: .government, on: figures.absenceTargetOn)
    tell(
      .leadershipChange, "generaldirektor-entledigad", from: .government,
      on: figures.leadershipChangeOn)
    tell(.report, "ISF-2018-16", from: .government, on: figures.reportOn)
  }

  private mutating func tell(
    _ kind: SignalKind, _ document: String, from level: SteeringLevel, on day: CivilDate,
    holding from: CivilDate? = nil
  ) {
    guard day >= first else { return }
    act(
      .steeringSignalReceived, in: StreamName(.regime, "signals"), on: day, about: document
    ) { command in
      command[.level] = level
      command[.signalKind] = kind
      command[.document] = document
      command[.from] = from ?? day
    }
  }
}
