internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev policies`.
struct PoliciesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policies",
    abstract: "What can steer: the policies of this command, what is in force, your own.",
    discussion: "Example: fribrev policies show production-targets",
    subcommands: [
      PoliciesListCommand.self, PoliciesShowCommand.self, PoliciesCheckCommand.self,
      PoliciesNewCommand.self, PoliciesAdoptCommand.self, PoliciesEndCommand.self,
      PoliciesWaiveCommand.self, PoliciesFreeCommand.self, PoliciesUnfreeCommand.self,
      PoliciesTryCommand.self,
    ],
    defaultSubcommand: PoliciesListCommand.self)
}

extension Catalogue {
  /// The policy of an id, fit or not.
  func policy(called id: String) throws(CommandFailure) -> any Policy.Type {
    if let policy = policies.first(where: { $0.manifest.id.utf8.elementsEqual(id.utf8) }) {
      return policy
    }
    let ids = policies.map { $0.manifest.id }
    let nearest = NearestWord.of(id, among: ids).map { "did you mean \($0)? " } ?? ""
    throw CommandFailure(
      .badInput, "no policy is called \(id)",
      remedy: "\(nearest)`fribrev policies` lists them")
  }
}
