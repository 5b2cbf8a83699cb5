internal import CaseEngine
internal import Casework

/// What is in force for a unit on a day, and why: each binding of a bundle and what it comes to.
struct InForceText {
  let bundle: String
  let unit: String
  let occasion: Bundle.Occasion
  let considered: [Consideration]

  func lines(in format: OutputFormat) -> [String] {
    switch format {
    case .table: table
    case .csv: listing.csv
    case .json: [JSONLine.text(json)]
    }
  }

  /// The answer first: what speaks, then what does not.
  private var table: [String] {
    let above = occasion.scopes.map(\.description).joined(separator: " under ")
    let heading = "\(unit) on \(occasion.date), by \(bundle); \(above)"
    let speaking = considered.filter { $0.standing == .speaks || $0.standing == .shields }
    let others = considered.filter { $0.standing != .speaks && $0.standing != .shields }
    var lines = [heading]
    if speaking.isEmpty { lines.append("nothing steers; the law holds") }
    for one in speaking { lines += [one.sentence + Self.origin(of: one.binding)] }
    if !others.isEmpty { lines.append("") }
    return lines + others.map(\.sentence)
  }

  private var listing: Listing {
    var listing = Listing(["policy", "scope", "mode", "from", "through", "speaks", "why"])
    for one in considered {
      listing.append([
        one.binding.policy, one.binding.scope.description, one.binding.mode.rawValue,
        one.binding.from.description, one.binding.through?.description ?? "",
        one.standing == .speaks ? "yes" : "no", one.sentence,
      ])
    }
    return listing
  }

  private var json: JSONValue {
    .object([
      .init("unit", .string(unit)),
      .init("on", .string(occasion.date.description)),
      .init("bundle", .string(bundle)),
      .init("scopes", .array(occasion.scopes.map { .string($0.description) })),
      .init("bindings", listing.json),
    ])
  }

  /// Who issued it, in which document, why, and where the log says so.
  private static func origin(of binding: Binding) -> String {
    let parts = [
      binding.issuer.level.map { "issued by \($0.rawValue)" },
      binding.issuer.document.map { "\"\($0)\"" }, binding.legalBasis.map { "on \($0)" },
      binding.reason.map { "because: \($0)" }, binding.recorded.map { "position \($0)" },
      "from \(binding.from)" + (binding.through.map { " to \($0)" } ?? ""),
    ]
    return "\n  " + parts.compactMap(\.self).joined(separator: ", ")
  }
}
