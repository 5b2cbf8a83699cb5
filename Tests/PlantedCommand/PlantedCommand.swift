import CaseEngine
import FribrevCommand
import PlantedFaults

/// The command `fribrev` with policies that break their promises.
@main
enum PlantedCommand {
  static func main() async {
    let policies = PlantedFaults.sound + PlantedFaults.survivable + PlantedFaults.deadly
    await Fribrev.run(with: Catalogue(policies: policies))
  }
}
