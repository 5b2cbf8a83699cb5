public import Casework

/// What a program knows beside the log: the law packs it can judge by.
public struct Catalogue: Sendable {
  /// The law packs.
  public let laws: [LawPack]

  /// Takes law packs; of two with one id the first counts.
  public init(laws: [LawPack] = []) {
    self.laws = laws
  }

  /// The pack of an id.
  public func law(_ id: String) -> LawPack? {
    laws.first { $0.id == id }
  }
}
