internal import Casework

// How an office finds its own way of working.
extension OfficeLife {
  /// Methods from proposal to end; freed offices propose most, slowly at first.
  mutating func tellMethods() {
    let figures = parameters.learning
    let occasions = Occasions(
      gap: .methodGap, perYear: figures.methodsPerYear, isKept: .methodIsProposed)
    let (steering, name) = (world.steering, office.name)
    let proposed = script.days(of: occasions) { day in
      guard steering.isFreed(name, on: day) else { return figures.methodSteeredShare }
      let passed = day.days(since: steering.charter.lowerBound)
      return min(1, Double(passed) / Double(max(1, figures.methodRampDays)))
    }
    for (number, day) in proposed { tellMethod(number, on: day) }
  }

  private mutating func tellMethod(_ number: Int, on day: CivilDate) {
    let figures = parameters.learning
    let name = Self.methods[number % Self.methods.count]
    let method = "\(name)-\(number / Self.methods.count + 1)"
    let stream = StreamName(.object, "method/\(place)/\(method)")
    guard let proposer = someone(on: day, .speaker, number << 4 | 2) else { return }
    let team = agent(proposer, on: day).unit ?? office.name
    let unit = number.isMultiple(of: 2) ? team : office.name
    act(.methodProposed, in: stream, on: day, slot: 7, by: agent(proposer, on: day)) { command in
      command[.method] = method
      command[.unit] = unit
      command[.methodSource] = number % 3 == 1 ? .otherTeam : .ownTeam
    }
    let wait = days(.methodAdoptionDays, number, mean: figures.methodAdoptionDays)
    let adopted = workingDay(day.adding(days: wait))
    guard script.draw(.methodIsAdopted, number).happens(at: figures.methodAdoptedShare) else {
      return tellEnd(of: method, in: stream, of: unit, on: adopted)
    }
    let people = world.staffing.present(of: office.name, on: adopted)
      .filter { unit == office.name || world.staffing.team(of: $0, on: adopted) == unit }
    let place = act(
      .methodAdopted, in: stream, on: adopted, slot: 7, by: head(on: adopted)
    ) { command in
      command[.method] = method
      command[.unit] = unit
      command[.from] = adopted
      command[.agreed] = true
      command[.participants] = people
      command[.timesReturned] = 0
    }
    let last = lastDay(ofMethod: number, adopted: adopted)
    tellRevisions(of: method, number, in: stream, of: unit, since: place, adopted...last)
    tellEnd(of: method, in: stream, of: unit, on: workingDay(last))
  }

  /// A method lives a while, and what a freed office found may end with its freedom.
  private func lastDay(ofMethod number: Int, adopted: CivilDate) -> CivilDate {
    let figures = parameters.learning
    let life = days(.methodLife, number, mean: figures.methodLifeDays)
    let last = adopted.adding(days: life)
    let charter = world.steering.charter
    guard isFreed(on: adopted), last > charter.upperBound,
      !script.draw(.methodIsKept, number).happens(at: figures.methodKeptShare)
    else { return last }
    return charter.upperBound.adding(days: 1 + life % Self.endDays)
  }

  private mutating func tellRevisions(
    of method: String, _ number: Int, in stream: StreamName, of unit: String,
    since adoption: Position, _ period: ClosedRange<CivilDate>
  ) {
    let figures = parameters.learning
    var (day, returned, before) = (period.lowerBound, 0, adoption)
    for revision in 0..<Self.revisionsMax {
      let step = number << 6 | revision
      let wait = days(.methodRevision, step, mean: figures.methodRevisionDays)
      day = workingDay(day.adding(days: wait))
      guard day < period.upperBound, day <= world.period.upperBound else { return }
      if script.draw(.methodReturns, step).happens(at: figures.methodReturnShare) { returned += 1 }
      before = act(
        .methodRevised, in: stream, on: day, slot: 7, by: head(on: day)
      ) { command in
        command[.method] = method
        command[.unit] = unit
        command[.from] = day
        command[.timesReturned] = Int64(returned)
        command[.concerning] = before
      }
    }
  }

  private mutating func tellEnd(
    of method: String, in stream: StreamName, of unit: String, on day: CivilDate
  ) {
    guard day <= world.period.upperBound else { return }
    act(.methodAbandoned, in: stream, on: day, slot: 8, by: head(on: day)) { command in
      command[.method] = method
      command[.unit] = unit
      command[.through] = day
    }
  }

  private static let revisionsMax = 40
  /// The days after a charter within which methods end with it.
  private static let endDays = 60
  private static let methods = [
    "gemensam-registrering", "telefongrupp", "dragning-fore-avslag", "sma-geografiska-team",
    "tavla-med-plus-och-minus", "funktionsbrevlada", "moten-samma-dag", "ringa-fore-beslut",
    "parvis-granskning", "bekraftelse-inom-tva-dagar",
  ]
}
