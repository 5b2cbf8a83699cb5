internal import CaseEngine
internal import Casework

/// A policy's manifest and presets, for people and for programs.
struct ManifestText {
  let policy: any Policy.Type
  let presets: [(name: String, parameters: [GivenParameter])]

  /// Throws where a preset can't be read.
  init(_ policy: any Policy.Type) throws(SteeringFileError) {
    self.policy = policy
    var presets: [(name: String, parameters: [GivenParameter])] = []
    for preset in policy.presets {
      let file = try ParameterFile(preset, of: policy.manifest.id)
      presets.append((preset.name, file.parameters))
    }
    self.presets = presets
  }

  private var manifest: Manifest { policy.manifest }

  /// What it is, its rules, what it reads, its parameters, its presets.
  var lines: [String] {
    var lines = ["\(manifest.id) \(manifest.version): \(manifest.heading)"]
    let figures = manifest.measures.joined(separator: ", ")
    let parts: [(String, String)] = [
      ("instrument", manifest.instrument.rawValue),
      ("issued by", manifest.issuer.rawValue),
      ("legal basis", manifest.legalBasis ?? "none"),
      ("speaks to", manifest.audience.joined(separator: ", ")),
      ("keeps", partition),
      ("moves", figures.isEmpty ? "no measure" : figures),
      ("is good for", manifest.effectMeasure ?? "nobody has named a measure"),
    ]
    lines += parts.map { $0.0.padding(to: 13) + $0.1 }
    lines += sections.flatMap { [""] + $0 }
    return lines
  }

  private var partition: String {
    let settling = manifest.settling.map { ", \($0) after its last day" } ?? ""
    return switch manifest.partition {
    case .perCase: "a state for each case"
    case .perUnit: "a state for each case; each unit is judged at the end of a period\(settling)"
    case .global: "a state for each case; all are judged at the end of a period\(settling)"
    }
  }

  private var sections: [[String]] {
    guard !manifest.clauses.isEmpty else { return [["It has no rules: only the law holds."]] }
    return [rules.table, reading, parameters.table, values.table].filter { $0.count > 1 }
  }

  private var rules: Listing {
    var listing = Listing(["clause", "says", "goes by", "rule"])
    for clause in manifest.clauses {
      listing.append([
        clause.id, clause.emits.map(\.description).joined(separator: ", "),
        clause.parameters.joined(separator: ", "), clause.rule,
      ])
    }
    return listing
  }

  private var reading: [String] {
    var listing = Listing(["event read", "numbers", "whether it is there"])
    for read in manifest.reads {
      listing.append([
        read.type, read.slots.joined(separator: ", "), read.fields.joined(separator: ", "),
      ])
    }
    return listing.table + [
      "All of it lies in facts, the fast lane: that an event happened, numbers, and whether a "
        + "field is there. No record is opened."
    ]
  }

  private var parameters: Listing {
    var listing = Listing(["parameter", "in", "what it does"])
    for parameter in manifest.parameters {
      listing.append([
        parameter.name, parameter.units.map(\.rawValue).joined(separator: " or "), parameter.doc,
      ])
    }
    return listing
  }

  private var values: Listing {
    var listing = Listing(["preset", "parameter", "value", "holds", "source"])
    for preset in presets {
      for parameter in preset.parameters {
        for value in parameter.values {
          let unit = value.value.isWhole ? parameter.unit.map { " \($0)" } ?? "" : ""
          listing.append([
            preset.name, parameter.name, value.value.words + unit,
            value.through.map { "\(value.from) to \($0)" } ?? "from \(value.from)", value.source,
          ])
        }
      }
    }
    return listing
  }

  /// One object.
  var json: JSONValue {
    func strings(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }
    return .object([
      .init("policy", .string(manifest.id)), .init("version", .string(manifest.version)),
      .init("title", .string(manifest.title)), .init("swedish", .string(manifest.swedish)),
      .init("instrument", .string(manifest.instrument.rawValue)),
      .init("issuer", .string(manifest.issuer.rawValue)),
      .init("legalBasis", manifest.legalBasis.map { .string($0) } ?? .null),
      .init("audience", strings(manifest.audience)),
      .init("partition", .string(manifest.partition.rawValue)),
      .init("settling", manifest.settling.map { .string($0) } ?? .null),
      .init("measures", strings(manifest.measures)),
      .init("effectMeasure", manifest.effectMeasure.map { .string($0) } ?? .null),
      .init("clauses", rules.json),
      .init(
        "reads",
        .array(
          manifest.reads.map { read in
            .object([
              .init("type", .string(read.type)), .init("slots", strings(read.slots)),
              .init("fields", strings(read.fields)), .init("lane", .string("fast")),
            ])
          })),
      .init("parameters", parameters.json), .init("presets", values.json),
    ])
  }
}

extension ParameterValue {
  /// Whether its unit says more than the value: days and money, not shares and words.
  fileprivate var isWhole: Bool { if case .whole = self { true } else { false } }

  /// The value as files have it; words with a space between them.
  fileprivate var words: String {
    switch self {
    case .whole(let number): "\(number)"
    case .share(let share): share.description
    case .words(let words): words.isEmpty ? "none" : words.joined(separator: " ")
    case .date(let date): date.description
    }
  }
}

extension String {
  /// The text with spaces up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
