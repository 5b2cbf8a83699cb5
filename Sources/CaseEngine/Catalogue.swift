public import Casework

/// What a program knows beside the log: the law packs it can judge by, the policies it can replay.
public struct Catalogue: Sendable {
  /// The law packs.
  public let laws: [LawPack]
  /// The policies; the empty one needs no place here.
  public let policies: [any Policy.Type]

  /// Takes law packs and policies; of two with one id the first counts.
  public init(laws: [LawPack] = [], policies: [any Policy.Type] = []) {
    self.laws = laws
    self.policies = policies
  }

  /// The pack of an id.
  public func law(_ id: String) -> LawPack? {
    laws.first { $0.id == id }
  }

  /// The policy of an id, fit to be loaded.
  ///
  /// Throws where there is none, or its manifest breaks a rule: one that rewards the outcome of
  /// decisions is refused here (invariant 9).
  public func policy(_ id: String) throws(EngineError) -> any Policy.Type {
    let ids = policies.map { $0.manifest.id }
    guard let place = ids.firstIndex(of: id) else {
      throw .policyUnknown(id, nearest: NearestWord.of(id, among: ids), known: ids)
    }
    do throws(ManifestFault) {
      try policies[place].manifest.check()
    } catch {
      throw .policyUnfit(id, error)
    }
    return policies[place]
  }
}
