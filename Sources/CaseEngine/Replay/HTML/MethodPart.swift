internal import Casework

/// How it was made: definitions, parameters, versions, positions, hashes, and how to make it again.
struct MethodPart {
  let report: ReplayReport
  let columns: [ReportColumn]
  /// The command line that made it; nil where it was not made by one.
  let command: String?

  private var result: ReplayResult { report.result }

  func write(to page: inout HTMLText) {
    page.part("method", "Method") { page in
      page.element("h3", text: "Definitions")
      for manifest in manifests { write(manifest, to: &page) }
      if manifests.isEmpty { page.paragraph("No column has a policy.") }
      page.element("h3", text: "Parameters")
      let parameters = self.parameters
      if parameters.isEmpty {
        page.paragraph("No policy has parameters.")
      } else {
        parameters.write(to: &page)
      }
      page.element("h3", text: "What it was computed from")
      page.terms([("Last position", ReportNumber.grouped(result.head.rawValue))])
      page.terms(
        [
          ("Root of the log there", result.root.description),
          ("Digest of the results", result.digest.description),
        ]
          + zip(columns, result.columns).map {
            ("Digest of \($0.title)", $1.digest.description)
          }, style: "hashes")
      page.note("The same log, law, bundles and policies give the same digest on any machine.")
      page.element("h3", text: "How to make it again")
      if let command { page.element("pre") { $0.element("code", text: command) } }
      page.paragraph(
        "The JSON of the replay (--report FILE) holds all it was made from; this makes it again "
          + "from the log and compares:")
      page.element("pre") { $0.element("code", text: "fribrev report check FILE") }
      page.paragraph("Why a decision came out as it did, by its FINDING from the lists above:")
      page.element("pre") {
        $0.element("code", text: "fribrev explain 'FINDING' --report FILE")
      }
    }
  }

  /// The policies of all columns, each version once, in order of their ids.
  private var manifests: [Manifest] {
    var manifests: [Manifest] = []
    for manifest in result.columns.flatMap(\.outcomes).map(\.manifest)
    where !manifests.contains(where: { $0.id == manifest.id }) {
      manifests.append(manifest)
    }
    return manifests.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func write(_ manifest: Manifest, to page: inout HTMLText) {
    page.element("h4") { page in
      page.name("\(manifest.title) (\(manifest.swedish))")
    }
    let basis = manifest.legalBasis.map { "; rests on \($0)" } ?? "; rests on no provision"
    let effect = manifest.effectMeasure.map { "; meant to move \($0)" } ?? ""
    page.note(
      "\(manifest.id) version \(manifest.version); \(manifest.instrument.rawValue), issued by "
        + "\(manifest.issuer.rawValue)\(basis)\(effect). It reads "
        + "\(manifest.reads.map(\.type).listed).")
    var table = HTMLTable(
      "Clauses of \(manifest.id)",
      [
        .words("Clause"), .words("The rule in words"), .words("What it may say"),
        .words("Parameters"),
      ])
    for clause in manifest.clauses {
      table.append([
        .code(clause.id), .init(clause.rule),
        .init(clause.emits.map(\.description).joined(separator: ", ")),
        .init(clause.parameters.isEmpty ? "–" : clause.parameters.joined(separator: ", ")),
      ])
    }
    table.write(to: &page)
  }

  /// Every value of every binding, with its dates and its source.
  private var parameters: HTMLTable {
    var table = HTMLTable(
      "Parameters with dates and sources",
      [
        .words("Parameter"), .words("Column"), .words("Policy"), .words("Scope"), .words("From"),
        .words("Through"), .number("Value"), .words("Source"), .words("What it does"),
      ])
    for (column, own) in zip(columns, result.columns) {
      for binding in own.bundle.bindings {
        let manifest = result.manifest(of: binding.policy)
        for given in binding.parameters {
          let declared = manifest?.parameters.first { $0.name == given.name }
          let unit = given.unit ?? declared.flatMap { $0.units.first?.rawValue }
          for (place, value) in given.values.enumerated() {
            let next = place + 1 < given.values.count ? given.values[place + 1].from : nil
            let end = value.through ?? next?.adding(days: -1)
            table.append([
              .init(given.name), .column(column), .init(binding.policy),
              .init(binding.scope.description), .init(value.from.begun),
              .init(end?.description ?? "open"), .init(ReportNumber.value(value.value, in: unit)),
              .init(value.source), .init(declared?.doc ?? "–"),
            ])
          }
        }
      }
    }
    return table
  }
}
