internal import Casework

// How many call, and how many get through.
extension OfficeLife {
  /// A week's calls, reported on the next week's first working day.
  ///
  /// Calls are as many as cases have on average; answered are those that come while someone is on
  /// the phones, but for a share.
  mutating func tellCalls() {
    var monday = world.period.lowerBound
    monday = monday.adding(days: (8 - monday.weekday) % 7)
    var week = 0
    while monday <= world.period.upperBound {
      tellCalls(ofWeek: week, from: monday)
      week += 1
      monday = monday.adding(days: 7)
    }
  }

  private mutating func tellCalls(ofWeek week: Int, from monday: CivilDate) {
    let open = (0..<5).map { monday.adding(days: $0) }.filter { world.calendar.contains($0) }
    guard !open.isEmpty else { return }
    let sigma = parameters.offices.callsSigma
    let mean = callsPerWeek * Double(open.count) / 5
    let draw = script.draw(.weekCalls, week)
    let received = Int(draw.lognormal(median: max(1, mean), sigma: sigma).rounded())
    let share = parameters.offices.callsAnsweredShare * covered(on: monday)
    let (day, unit) = (workingDay(monday.adding(days: 7)), office.name)
    act(.callVolumesReported, on: day, slot: 1, by: head(on: day)) { command in
      command[.unit] = unit
      command[.from] = monday
      command[.through] = monday.adding(days: 4)
      command[.callsReceived] = Int64(received)
      command[.callsAnswered] = Int64((Double(received) * share).rounded(.down))
    }
  }

  /// The share of the open time in which someone of the week's rota is on the phones.
  private func covered(on monday: CivilDate) -> Double {
    let phones = parameters.phones
    guard let shifts = world.staffing.phoneShifts(of: office.name, on: monday),
      phones.closes > phones.opens
    else { return 0 }
    let minutes =
      (shifts.morning.isEmpty ? 0 : phones.noon - phones.opens)
      + (shifts.afternoon.isEmpty ? 0 : phones.closes - phones.noon)
    return Double(minutes) / Double(phones.closes - phones.opens)
  }

  /// Calls of a full week: new cases times the calls of a case of mean length.
  private var callsPerWeek: Double {
    let (spells, contacts) = (parameters.spells, parameters.contacts)
    let short = Double(spells.shortDaysMin) + spells.shortDaysBeyondMean
    let sigma = spells.longSigma
    let long = spells.longDaysMedian * Elementary.exponential(sigma * sigma / 2)
    let mean = spells.shortShare * short + (1 - spells.shortShare) * long
    let calls = contacts.callsPerCase + contacts.callsPer30Days * mean / 30
    return parameters.cases.arrivalsPerHandlerWeek * Double(office.size) * calls
  }
}
