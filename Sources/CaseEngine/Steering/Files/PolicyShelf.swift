internal import Casework
internal import EventModel

/// The policies that files and options may name.
struct PolicyShelf: Sendable {
  private let policies: [any Policy.Type]
  private let vocabulary: Vocabulary

  /// Takes policies; of two with one id the first counts.
  init(_ policies: [any Policy.Type], vocabulary: Vocabulary) {
    self.policies = policies
    self.vocabulary = vocabulary
  }

  /// All ids, fribrev among them.
  var ids: [String] {
    policies.map { $0.manifest.id }.filter { $0 != Manifest.fribrevID } + [Manifest.fribrevID]
  }

  /// The policy of an id; nil where there is none.
  func policy(_ id: String) -> (any Policy.Type)? {
    policies.first { $0.manifest.id.utf8.elementsEqual(id.utf8) }
  }

  /// Why a policy can't be loaded; nil where it can.
  ///
  /// This is where a policy that rewards outcomes ends, whoever binds it (RF 1:9).
  func fault(of policy: any Policy.Type) -> (reason: SteeringFileError.Reason, sentence: String)? {
    do throws(ManifestFault) {
      try policy.manifest.check(against: vocabulary)
    } catch {
      return (.policy(error), error.sentence)
    }
    do throws(ParameterFault) {
      _ = try policy.init(parameters: ParameterHandles(of: policy.manifest))
    } catch {
      return (.parameter(error), error.sentence)
    }
    return nil
  }
}
