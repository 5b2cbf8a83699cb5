internal import Casework

/// Every binding of every column, with its dates, who issued it and why.
struct BindingTable {
  let result: ReplayResult
  let columns: [ReportColumn]

  func write(to page: inout HTMLText) {
    var table = HTMLTable(
      "Bindings by column",
      [
        .words("Column"), .words("Policy"), .words("Scope"), .words("From"), .words("Through"),
        .words("Mode"), .words("Issued by"), .words("Remarks"),
      ])
    for (column, own) in zip(columns, result.columns) {
      for binding in own.bundle.bindings {
        table.append([
          .column(column), .init(binding.policy), .init(binding.scope.description),
          .init(binding.from.begun), .init(binding.through.map(\.description) ?? "open"),
          .init(binding.mode.rawValue), .init(issuer(of: binding)), .init(remarks(on: binding)),
        ])
      }
      for waiver in own.bundle.waivers {
        table.append([
          .column(column), .init(waiver.policy), .init(waiver.scope.description),
          .init(waiver.from.begun), .init(waiver.through.map(\.description) ?? "open"),
          "waived", "–", .init("clauses " + waiver.clauses.joined(separator: ", ")),
        ])
      }
    }
    guard !table.isEmpty else {
      page.note("No column binds anything.")
      return
    }
    page.opening("All bindings, as a table") { table.write(to: &$0) }
  }

  private func issuer(of binding: Binding) -> String {
    let words = [binding.issuer.level?.rawValue, binding.issuer.document].compactMap(\.self)
    return words.isEmpty ? "–" : words.joined(separator: ", ")
  }

  private func remarks(on binding: Binding) -> String {
    var remarks: [String] = []
    if let reason = binding.reason { remarks.append(reason) }
    if let basis = binding.legalBasis { remarks.append("rests on \(basis)") }
    if binding.isMandatory { remarks.append("mandatory") }
    if binding.goesByCaseOpening { remarks.append("goes by the case’s opening") }
    if !binding.waivedClauses.isEmpty {
      remarks.append("waived: " + binding.waivedClauses.joined(separator: ", "))
    }
    if let position = binding.recorded { remarks.append("recorded at position \(position)") }
    return remarks.isEmpty ? "–" : remarks.joined(separator: "; ")
  }
}

extension CivilDate {
  /// The date, or that it holds from the beginning, which no date names.
  var begun: String { self <= CivilDate(dayNumber: -719_162) ? "the beginning" : description }

  /// Past every date of a log: the last day of what is open.
  static var endless: CivilDate { CivilDate(dayNumber: .max) }
}
