import CaseEngine
import DocumentTemplates
import FreeLetter
import FribrevCommand
import ProductionTargets
import RewardStructure
import SwedishLaw

/// The command `fribrev`, with the law packs and policies of this repository.
@main
enum Main {
  static func main() async throws {
    await Fribrev.run(
      with: Catalogue(
        laws: [try SwedishLaw.sicknessBenefit()],
        policies: [
          FreeLetter.self, ProductionTargets.self, RewardStructure.self, DocumentTemplates.self,
        ]))
  }
}
