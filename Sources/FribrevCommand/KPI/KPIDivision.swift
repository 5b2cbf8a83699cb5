internal import ArgumentParser
internal import CaseEngine

/// What rows figures are divided into, on the command line.
enum KPIDivision: String, CaseIterable, ExpressibleByArgument {
  case unit, activity, month, part

  /// For figures without a definition; nil where they have no such rows.
  var figures: LogKPI.Division? { LogKPI.Division(rawValue: rawValue) }

  /// For measures; nil where they have no such rows.
  var measures: MeasureReport.Division? { MeasureReport.Division(rawValue: rawValue) }
}
