internal import Casework

/// An instruction issued for the whole country, which offices apply unless they are freed.
struct Instruction: Sendable {
  /// Its number, from 0.
  let number: Int
  /// The day it is issued, from which it holds.
  let day: CivilDate
  let instrument: SteeringInstrument
  /// How many points it makes.
  let points: Int

  /// Its document, such as `VL-2016-03`.
  var document: String { "VL-\(day.year)-\(number + 1)" }
  /// Where all that concerns it is recorded.
  var stream: StreamName { StreamName(.regime, "instruction/\(document)") }

  /// All instructions of a history, in order; none where only the law steers.
  static func issued(in world: OfficeWorld) -> [Instruction] {
    guard world.steering.hasPolicies else { return [] }
    let script = LifeScript(world: world, subject: Chance.subject("instructions"))
    let figures = world.parameters.regimes
    let occasions = Occasions(gap: .instructionGap, perYear: figures.instructionsPerYear)
    return script.days(of: occasions).map { number, day in
      let kind = script.draw(.instructionKind, number).int(in: 0...kinds.count - 1)
      let points = script.draw(.instructionPoints, number).int(in: 1...figures.instructionPointsMax)
      return Instruction(number: number, day: day, instrument: kinds[kind], points: points)
    }
  }

  private static let kinds: [SteeringInstrument] = [
    .instruction, .template, .guidance, .measuringPoint, .followUp, .goal,
  ]
}
