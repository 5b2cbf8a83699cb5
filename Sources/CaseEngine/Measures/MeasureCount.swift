public import Casework

/// What a measure counted: in all, and by row where a division is asked for.
public struct MeasureCount: Sendable {
  /// What it means.
  public let definition: MeasureDefinition
  /// What it is measured in.
  public let unit: MeasureUnit
  /// What its observations add up to.
  public let form: FigureForm
  /// Everything added up.
  public let total: MeasureTally
  /// The rows, in order: units by name, those of no unit last; months by time; strata as declared.
  public internal(set) var rows: [Row] = []
  /// Which of the events it needs the log has none of: then nothing can be said.
  public let lacking: [[String]]
  /// Whether rows are parts of what was answered yes in all: their shares add up.
  let areRowsParts: Bool
  /// What it rests on, where that was asked for.
  public let evidence: [Observation]

  /// A row.
  public struct Row: Sendable {
    /// The unit's, month's or stratum's name; nil for what has none.
    public let name: String?
    /// What was added up.
    public let tally: MeasureTally
    /// How many handlers its unit has; nil where rows are not about units.
    public let handlers: Int?
  }

  /// Whether anything can be said.
  public var isCovered: Bool { lacking.isEmpty }

  /// The figure of everything; nil where the log lacks what it needs.
  public var figure: MeasureFigure? { isCovered ? total.figure(as: form, in: unit) : nil }

  /// The figure of a row; nil where the log lacks what it needs.
  public func figure(of row: Row) -> MeasureFigure? {
    guard isCovered else { return nil }
    return areRowsParts
      ? row.tally.figure(asPartOf: total, as: form, in: unit)
      : row.tally.figure(as: form, in: unit)
  }
}

/// Measures counted over one log.
public struct MeasureReport: Sendable {
  /// The measures, in the order of the shelf.
  public internal(set) var counts: [MeasureCount]
  /// What the rows are; nil without rows.
  public let division: Division?
  /// By what the handlers of a unit are counted; nil where rows are not about units.
  public internal(set) var groupBasis: LogKPI.GroupBasis?
  /// The instant until which was looked.
  public let end: Instant
  /// When the log's first and last event occurred; nil for a log without any.
  public let span: ClosedRange<Instant>?
  /// The zone that days and months are of.
  public let zone: Zone
  /// The head of the log counted.
  public let position: Position

  /// What rows there may be.
  public enum Division: String, CaseIterable, Sendable {
    /// A row for each unit.
    case unit
    /// A row for each civil month.
    case month
    /// A row for each part of a measure that has parts: causes, outcomes, tasks.
    case part
  }
}
