internal import Casework

/// Whom a case is about, and how long they are sick: drawn before anything happens.
struct Insured: Sendable {
  /// The case's number among those of its office and day: makes all names.
  let label: String
  let isWoman: Bool
  let isPsychiatric: Bool
  let needsInterpreter: Bool
  let hasRepresentative: Bool
  let municipality: String
  let employer: String
  let careUnit: String
  let issuer: String
  /// Yearly income in kronor, in whole hundreds.
  let income: Int64
  /// How much of work the insured can't do, in per cent.
  let extent: Int64
  /// The first and the last day of sickness.
  let spell: ClosedRange<CivilDate>

  var caseID: String { "K-\(label)" }
  var person: String { "P-\(label)" }
  /// A name nobody bears.
  var name: String { "Nomen Nescio \(label)" }
  /// A personal number nobody has: there is no day 00.
  var personalNumber: String { "00000000-\(label)" }

  /// Days of sickness.
  var days: Int { spell.upperBound.days(since: spell.lowerBound) + 1 }

  /// The day of sickness that a date is, from 1.
  func dayNumber(of date: CivilDate) -> Int { date.days(since: spell.lowerBound) + 1 }

  /// The date of a day of sickness, from 1.
  func date(ofDay number: Int) -> CivilDate { spell.lowerBound.adding(days: number - 1) }
}

extension Insured {
  /// Draws whom a case that comes to an office on a day is about.
  init(label: String, arriving day: CivilDate, at office: LocalOffice, script: LifeScript) {
    let parameters = script.world.parameters
    let people = parameters.people
    self.label = label
    isWoman = script.draw(.isWoman).happens(at: parameters.cases.womenShare)
    isPsychiatric = script.draw(.isPsychiatric).happens(
      at: isWoman
        ? parameters.cases.psychiatricShareWomen : parameters.cases.psychiatricShareMen)
    needsInterpreter = script.draw(.needsInterpreter).happens(at: people.interpreterShare)
    hasRepresentative = script.draw(.hasRepresentative).happens(at: people.representativeShare)
    let places = office.municipalities
    let place = script.draw(.municipality).int(in: 0...places.count - 1)
    municipality = places[place].name
    // Few employers and care units have many cases each, most have few: by the cube of a share.
    func ranked(_ purpose: Purpose, _ count: Int) -> Int {
      let share = script.draw(purpose).share
      return Int(share * share * share * Double(count)) + 1
    }
    let prefix = "\(office.letters)\(place + 1)"
    employer = "E-\(prefix)-\(ranked(.employer, people.employersPerMunicipality))"
    let unit = ranked(.careUnit, people.careUnitsPerMunicipality)
    careUnit = "V-\(prefix)-\(unit)"
    issuer = "D-\(prefix)-\(unit)-\(script.draw(.issuer).int(in: 1...people.issuersPerCareUnit))"
    let hundreds = Int(people.incomeKronorMin) / 100...Int(people.incomeKronorMax) / 100
    income = Int64(script.draw(.income).int(in: hundreds)) * 100
    extent = [100, 75, 50, 25][script.draw(.extent).pick(weights: people.extentShares)]
    // The employer reports when its fourteen days of sick pay are over.
    let first = day.adding(days: -14 - script.draw(.employerReports).int(in: 0...3))
    let length = Self.length(script)
    spell = first...first.adding(days: length - 1)
  }

  private static func length(_ script: LifeScript) -> Int {
    let spells = script.world.parameters.spells
    let days =
      script.draw(.spellIsShort).happens(at: spells.shortShare)
      ? spells.shortDaysMin
        + script.draw(.spellLength).exponential(mean: spells.shortDaysBeyondMean)
      : script.draw(.spellLength).lognormal(median: spells.longDaysMedian, sigma: spells.longSigma)
    // Who is not sick beyond the employer's sick pay is no case, and the pension age ends the rest.
    return min(max(Int(days.rounded()), 15), 3_000)
  }
}
