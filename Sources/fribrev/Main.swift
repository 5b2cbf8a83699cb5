import CaseEngine
import FribrevCommand
import SwedishLaw

/// The command `fribrev`, with the law packs of this repository.
@main
enum Main {
  static func main() async throws {
    await Fribrev.run(with: Catalogue(laws: [try SwedishLaw.sicknessBenefit()]))
  }
}
