internal import Casework

// What an office does with instructions from above.
extension OfficeLife {
  /// Steered offices apply instructions; in freed ones the head keeps them out, but for one leak.
  mutating func tellInstructions() {
    let figures = parameters.regimes
    let instructions = Instruction.issued(in: world)
    for instruction in instructions {
      let number = instruction.number
      let wait = days(.instructionDelay, number, mean: figures.instructionDelayDays)
      let day = workingDay(instruction.day.adding(days: wait))
      if isFreed(on: day) {
        tellProtection(from: instruction, on: day)
      } else if script.draw(.instructionIsApplied, number)
        .happens(at: figures.instructionAppliedShare)
      {
        tell(instruction, appliedBy: office.name, on: day, by: head(on: day))
      }
    }
    tellLeak(of: instructions)
  }

  private mutating func tell(
    _ instruction: Instruction, appliedBy unit: String, on day: CivilDate, by agent: Agent,
    truths: [Truth] = []
  ) {
    act(
      .instructionApplied, in: instruction.stream, on: day, slot: 2, by: agent, truths: truths
    ) { command in
      command[.document] = instruction.document
      command[.unit] = unit
      command[.from] = day
    }
  }

  private mutating func tellProtection(from instruction: Instruction, on day: CivilDate) {
    guard
      script.draw(.protection, instruction.number)
        .happens(at: parameters.offices.protectionShare)
    else { return }
    let unit = office.name
    act(
      .leadershipSupportGiven, on: day, slot: 2, by: head(on: day), about: instruction.document
    ) { command in
      command[.unit] = unit
      command[.supportKind] = .protectsFromSteering
      command[.supportTrigger] = .ownInitiative
    }
  }

  /// In the first of the freed offices one team goes by an instruction all the same.
  private mutating func tellLeak(of instructions: [Instruction]) {
    let steering = world.steering
    let earliest = steering.charter.lowerBound.adding(days: parameters.regimes.leakAfterDays)
    guard office.name == steering.freedOffices(of: world.agency).first?.name,
      let leaked = instructions.first(where: { $0.day >= earliest })
    else { return }
    let day = world.calendar.day(3, after: leaked.day)
    let team = office.teams[0].name
    guard isFreed(on: day), let handler = present(team, on: day).first else { return }
    tell(
      leaked, appliedBy: team, on: day, by: agent(handler, on: day),
      truths: [Truth(.gaming, ("pattern", "instruction-in-freed-unit"))])
  }
}
