public import Casework
public import EventLog

extension MeasureReport {
  /// Counts measures over a log as it is, or only what had occurred by an instant.
  ///
  /// All measures see each stream once: two scans of the facts for each kind of stream they look
  /// at, more from 2 million events on. Memory: 4 bytes a stream, 96 an event and at most 192 MB of
  /// these, 8 for each span; with `evidence` 80 for each observation. A measure whose events the
  /// log lacks says which, and no figure.
  public static func counting(
    _ snapshot: Snapshot, _ files: [MeasureFile], by division: Division? = nil,
    asOf: Instant? = nil, withEvidence: Bool = false
  ) throws(EngineError) -> MeasureReport {
    try counting(
      snapshot, files, by: division, asOf: asOf, withEvidence: withEvidence,
      rowsPerPass: TrailGathering.rowsPerPass)
  }

  /// The same with so many rows held at once.
  static func counting(
    _ snapshot: Snapshot, _ files: [MeasureFile], by division: Division?, asOf: Instant?,
    withEvidence: Bool, rowsPerPass: Int
  ) throws(EngineError) -> MeasureReport {
    let survey = try EngineError.translating { () throws(LogError) in
      try MeasureSurvey(of: snapshot, until: asOf)
    }
    var books = files.map { file in
      MeasureBook(file, by: division, in: survey, keepsEvidence: withEvidence)
    }
    for kind in Set(files.map(\.measure.stream)).sorted(by: { $0.rawValue < $1.rawValue }) {
      let places = books.indices.filter { files[$0].measure.stream == kind }
      try EngineError.translating { () throws(LogError) in
        let gathering = try TrailGathering(
          of: kind, in: snapshot, until: survey.end, rowsPerPass: rowsPerPass)
        try gathering.forEachStream { stream, rows in
          survey.ground.prepare(&rows)
          let trail = Trail(rows[...], of: stream, until: survey.end, on: survey.ground)
          for place in places { books[place].take(trail) }
        }
      }
    }
    var report = MeasureReport(
      counts: [], division: division, end: survey.end, span: survey.span, zone: survey.ground.zone,
      position: snapshot.head)
    report.counts = try EngineError.translating { () throws(LogError) in
      try books.indices.map { (place) throws(LogError) in
        let lacking = try survey.lacking(books[place].definition.needs)
        return books[place].count(lacking: lacking, names: survey.units)
      }
    }
    if division == .unit { try report.groupUnits(survey, in: snapshot) }
    return report
  }
}

/// What one measure has observed so far.
struct MeasureBook {
  let definition: MeasureDefinition
  private let measure: any Measure
  private let division: MeasureReport.Division?
  private let keepsEvidence: Bool
  private var rows: MeasureRows
  private var sheet = ObservationSheet()
  private var evidence: [Observation] = []

  init(
    _ file: MeasureFile, by division: MeasureReport.Division?, in survey: MeasureSurvey,
    keepsEvidence: Bool
  ) {
    definition = file.definition
    measure = file.measure
    self.division = division
    self.keepsEvidence = keepsEvidence
    let parts: MeasureDivision? =
      switch division {
      case .unit: .unit
      case .month: .month(survey.ground.zone)
      case .part: .stratum
      case nil: nil
      }
    rows = MeasureRows(measure.form, by: parts, until: survey.end)
  }

  mutating func take(_ trail: Trail) {
    measure.observe(trail, into: &sheet)
    for one in sheet.observations { rows.add(one) }
    if keepsEvidence { evidence += sheet.observations }
    sheet.clear()
  }

  mutating func count(lacking: [[String]], names: [String?]) -> MeasureCount {
    rows.finish()
    var count = MeasureCount(
      definition: definition, unit: measure.unit, form: measure.form, total: rows.total,
      lacking: lacking,
      areRowsParts: division == .part && measure.partsAddUp,
      evidence: evidence)
    switch division {
    case .unit:
      count.rows = rows.units.map { number, tally in
        MeasureCount.Row(
          name: Int(number) < names.count ? names[Int(number)] : nil, tally: tally, handlers: nil)
      }.sorted { MeasureReport.precedes($0.name, $1.name) }
    case .month:
      count.rows = rows.months.sorted { $0.key < $1.key }.map { month, tally in
        MeasureCount.Row(name: month.description, tally: tally, handlers: nil)
      }
    case .part:
      count.rows = rows.strata.sorted { $0.key < $1.key }.map { number, tally in
        MeasureCount.Row(
          name: number == 0 ? nil : measure.strata[Int(number) - 1], tally: tally, handlers: nil)
      }
    case nil: break
    }
    return count
  }
}
