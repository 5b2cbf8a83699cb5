internal import CaseEngine
internal import Casework

extension MeasureTable {
  /// Lines in a format.
  func lines(as format: OutputFormat) -> [String] {
    switch format {
    case .table: table
    case .json: [JSONLine.text(json)]
    case .csv: csv
    }
  }

  private var json: JSONValue {
    .object([
      .init("measures", .array(report.counts.map(json))),
      .init("asOf", asOf.map { .string($0.description) } ?? .null),
      .init("until", .string(report.end.description)),
      .init("position", .number(report.position.description)),
    ])
  }

  private func json(of count: MeasureCount) -> JSONValue {
    let suppression = suppression(of: count)
    let definition = count.definition
    var members: [JSONValue.Member] = [
      .init("measure", .string(definition.id)),
      .init("edition", .number(String(definition.version))),
      .init("family", .string(definition.family.rawValue)),
      .init("unit", .string(count.unit.rawValue)),
      .init(
        "lacking",
        .array(count.lacking.map { .array($0.map { .string($0) }) })),
    ]
    let hidesTotal = suppression?.hidesTotal ?? false
    members += Self.members(of: count, count.figure, isHidden: hidesTotal)
    if report.division != nil {
      members.append(
        .init(
          "rows",
          .array(
            count.rows.enumerated().map { place, row in
              .object(
                [.init("name", row.name.map { .string($0) } ?? .null)]
                  + Self.members(
                    of: count, count.figure(of: row), isHidden: suppression?.rows[place] != nil))
            })))
    }
    if showsCurve, !hidesTotal, let curve = count.isCovered ? count.total.curve : nil {
      members.append(.init("curve", .array(Self.curveDays.map { Self.json(curve, after: $0) })))
    }
    if showsEvidence {
      members.append(.init("evidence", .array(count.evidence.map(Self.json))))
    }
    return .object(members)
  }

  private static func members(
    of count: MeasureCount, _ figure: MeasureFigure?, isHidden: Bool
  ) -> [JSONValue.Member] {
    count.values(of: figure).map { key, value in .init(key, isHidden ? .null : value) }
      + [.init("suppressed", .bool(isHidden))]
  }

  /// The share of cases that last longer than so many days.
  private static func json(_ curve: SurvivalCurve, after days: UInt64) -> JSONValue {
    let lasting = Double(curve.lasting(beyond: days * 86_400_000_000))
    return .object([
      .init("days", .number(String(days))),
      .init("lasting", .number(String(lasting / Double(SurvivalCurve.whole)))),
    ])
  }

  private static func json(of one: Observation) -> JSONValue {
    .object([
      .init("answer", .string("\(one.answer)")),
      .init("first", .number(one.first.description)),
      .init("last", .number(one.last.description)),
      .init("dated", one.dated.map { .string($0.description) } ?? .null),
      .init("amount", .number(String(one.amount))),
      .init("weight", .number(String(one.weight))),
    ])
  }

  private var csv: [String] {
    let keys = ["value", "p90", "denominator", "missing", "open", "coverage"]
    var listing = Listing(["measure", "by", "name"] + keys + ["suppressed"])
    for count in report.counts {
      let suppression = suppression(of: count)
      let rows: [(by: String, name: String, figure: MeasureFigure?, isHidden: Bool)] =
        [("total", "", count.figure, suppression?.hidesTotal ?? false)]
        + count.rows.enumerated().map { place, row in
          (
            report.division?.rawValue ?? "", row.name ?? "", count.figure(of: row),
            suppression?.rows[place] != nil
          )
        }
      for row in rows {
        let values = count.values(of: row.figure).map { _, value -> String in
          guard !row.isHidden, case .number(let digits) = value else { return "" }
          return digits
        }
        listing.append([count.definition.id, row.by, row.name] + values + [String(row.isHidden)])
      }
    }
    return listing.csv
  }
}
