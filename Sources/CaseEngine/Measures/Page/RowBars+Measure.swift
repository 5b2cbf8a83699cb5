internal import Casework

extension RowBars {
  /// The rows of a measure that are shown and have a figure; nil where fewer than two do.
  init?(_ count: MeasureCount, suppressing suppression: Suppression?) {
    let rows = count.rows.enumerated().compactMap { place, row -> Row? in
      guard suppression?.rows[place] == nil, let figure = count.figure(of: row),
        let value = figure.value
      else { return nil }
      return Row(
        name: row.name ?? "(none)", value: count.unit.tenths(of: value),
        text: count.unit.text(value), isFew: figure.denominator < UnitMeasure.populationMin)
    }
    guard rows.count > 1 else { return nil }
    self.init(
      id: "\(count.definition.id)-bars", title: "\(count.definition.name), row by row", rows: rows,
      scale: count.unit == .share ? 1_000 : rows.map(\.value).max() ?? 1)
  }
}
