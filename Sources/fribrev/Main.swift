import CaseEngine
import DocumentTemplates
import FollowUp
import Fribrev
import FribrevCommand
import ProductionTargets
import RewardStructure
import SwedishLaw
import TrustBased

/// The command `fribrev`, with the law packs and policies of this repository.
@main
enum Main {
  static func main() async throws {
    await FribrevCommand.Fribrev.run(
      with: Catalogue(
        laws: [try SwedishLaw.sicknessBenefit()],
        policies: [
          FreedomCharter.self, ProductionTargets.self, RewardStructure.self, DocumentTemplates.self,
          FollowUp.self,
          TrustBased.self,
        ]))
  }
}
