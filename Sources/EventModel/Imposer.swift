/// Who demanded a step: the raw value is what a record holds.
public enum Imposer: UInt8, CaseIterable, Hashable, Sendable {
  /// The law.
  case law = 1
  /// A steering policy.
  case policy = 2
  /// The computer system.
  case system = 3

  /// The greatest raw value of record format 1.
  package static let largest: UInt8 = 3
}

extension Imposer: CustomStringConvertible {
  /// The word used in files and on the command line.
  public var description: String {
    switch self {
    case .law: "law"
    case .policy: "policy"
    case .system: "system"
    }
  }

  /// Reads that word.
  public init?(_ word: String) {
    guard let imposer = Self.allCases.first(where: { $0.description == word }) else { return nil }
    self = imposer
  }
}
