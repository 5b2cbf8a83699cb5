public import Casework
internal import EventLog

/// A report as it was kept: what it was computed from, and what came of it.
public struct ReportFile: Sendable {
  /// The last position replayed.
  public let head: Position
  /// The log's root there.
  public let root: Digest
  /// The store's zone.
  public let zone: String
  /// The first day asked for.
  public let from: CivilDate?
  /// The last day asked for.
  public let through: CivilDate?
  /// The law packs, `id version` each.
  public let law: [String]
  /// The columns.
  public let columns: [Column]
  /// The digest of all columns.
  public let digest: Digest
  /// Units that are too small to be told of.
  public let suppressed: [String]

  /// One column as it was kept.
  public struct Column: Sendable {
    /// What steered.
    public let steering: Steering
    /// The policies, `id@version` each.
    public let policies: [String]
    /// The column's digest.
    public let digest: Digest
  }

  /// Reads what `ReplayReport.json` writes; nil for anything else.
  public init?(json: JSONValue) {
    guard json["schema"]?.text == ReplayReport.schema, let log = json["log"],
      let head = log["head"]?.integer.flatMap({ Position(rawValue: UInt64(clamping: $0)) }),
      let root = log["root"]?.text.flatMap({ Digest(hexadecimal: $0) }),
      let zone = json["zone"]?.text, case .array(let law)? = json["law"],
      case .array(let columns)? = json["columns"],
      let digest = json["digest"]?.text.flatMap({ Digest(hexadecimal: $0) })
    else { return nil }
    let read = columns.compactMap { Column(json: $0) }
    guard read.count == columns.count else { return nil }
    self.head = head
    self.root = root
    self.zone = zone
    from = log["from"]?.text.flatMap { try? CivilDate(parsing: $0) }
    through = log["to"]?.text.flatMap { try? CivilDate(parsing: $0) }
    self.law = law.map { "\($0["id"]?.text ?? "") \($0["version"]?.text ?? "")" }
    self.columns = read
    self.digest = digest
    if case .array(let names)? = json["suppressed"] {
      suppressed = names.compactMap(\.text)
    } else {
      suppressed = []
    }
  }

  /// The same replay again.
  public var request: ReplayRequest {
    var request = ReplayRequest(columns.map(\.steering))
    request.position = head
    request.from = from
    request.through = through
    return request
  }
}

extension ReportFile.Column {
  fileprivate init?(json: JSONValue) {
    guard let given = json["bundle"], case .array(let policies)? = json["policies"],
      let digest = json["digest"]?.text.flatMap({ Digest(hexadecimal: $0) })
    else { return nil }
    if given.text == "as-recorded" {
      steering = .asRecorded
    } else if let bundle = Bundle(json: given) {
      steering = .bundle(bundle)
    } else {
      return nil
    }
    self.policies = policies.compactMap(\.text)
    self.digest = digest
  }
}
