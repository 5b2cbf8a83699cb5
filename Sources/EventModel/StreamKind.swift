/// The kinds of stream; the raw value is what a record holds.
public enum StreamKind: UInt8, CaseIterable, Hashable, Sendable {
  /// One matter of one party.
  case `case` = 1
  /// A thing that events of several cases touch.
  case object = 2
  /// Units, members, roles, absences.
  case organisation = 3
  /// What steers, from when, and the law packs attached.
  case regime = 4
  /// Genesis, import batches, erasures.
  case system = 5
  /// Events of no case.
  case caseless = 6
}

extension StreamKind: CustomStringConvertible {
  /// The word used in files and on the command line.
  public var description: String {
    switch self {
    case .case: "case"
    case .object: "object"
    case .organisation: "organisation"
    case .regime: "regime"
    case .system: "system"
    case .caseless: "caseless"
    }
  }

  /// Reads that word.
  public init?(_ word: String) {
    guard let kind = Self.allCases.first(where: { $0.description == word }) else { return nil }
    self = kind
  }
}
