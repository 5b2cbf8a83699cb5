import EventModel
import Office
import Testing

struct OfficeParameterTests {
  @Test func `the defaults are read and say what the domain says`() throws {
    let parameters = try OfficeParameterFile.read()
    #expect(parameters.staff.handlersPerOffice == 24)
    #expect(parameters.staff.teamSize == 4)
    #expect(parameters.cases.openPerHandler == 83)
    #expect(parameters.spells.longSigma == 0.8)
    #expect(parameters.check.survivalShares == [0.74, 0.45, 0.31, 0.17, 0.08, 0.04])
    #expect(parameters.trial.charterEnds.description == "2018-12-31")
    #expect(parameters.entries.count > 100)
  }

  @Test func `every parameter has a unit and a source, and a default within its range`() throws {
    for entry in try OfficeParameterFile.read().entries {
      #expect(!entry.unit.isEmpty && !entry.source.isEmpty, "\(entry.name)")
    }
  }

  @Test func `an override counts and the later of two`() throws {
    let parameters = try OfficeParameterFile.read(overrides: [
      ("staff.handlersPerOffice", "8"), ("staff.handlersPerOffice", "6"),
      ("trial.surveyOn", "2019-05-01"), ("check.stockShares", "[0.5, 0.3,0.1]"),
    ])
    #expect(parameters.staff.handlersPerOffice == 6)
    #expect(parameters.trial.surveyOn.description == "2019-05-01")
    #expect(parameters.check.stockShares == [0.5, 0.3, 0.1])
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let words: [String]
    let sentence: String
    let remedy: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ set: String..., sentence: String, remedy: String) {
      words = set
      self.sentence = sentence
      self.remedy = remedy
    }

    var overrides: [(name: String, value: String)] {
      words.map { text in
        let parts = text.split(separator: "=", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
      }
    }
  }

  static let wrong = [
    Wrong(
      "staff.teamsize=5", sentence: "--set: there is no parameter staff.teamsize",
      remedy: "did you mean staff.teamSize?"),
    Wrong(
      "turnoverPerYaer=0.1", sentence: "--set: there is no parameter turnoverPerYaer",
      remedy: "did you mean staff.turnoverPerYear?"),
    Wrong(
      "happiness=1", sentence: "--set: there is no parameter happiness",
      remedy: "names are written group.name, as in staff.teamSize"),
    Wrong(
      "staff.teamSize=four", sentence: "--set: staff.teamSize is four, not a number or a date",
      remedy: "give a number or a date"),
    Wrong(
      "staff.teamSize=3.5", sentence: "--set: staff.teamSize is 3.5, not a whole number",
      remedy: "give a whole number"),
    Wrong(
      "staff.teamSize=2016-01-01",
      sentence: "--set: staff.teamSize is 2016-01-01, not a whole number",
      remedy: "give a whole number"),
    Wrong(
      "trial.charterEnds=3", sentence: "--set: trial.charterEnds is 3, not a date",
      remedy: "give a date"),
    Wrong(
      "staff.handlersPerOffice=0",
      sentence: "--set: staff.handlersPerOffice is 0: an office without handlers handles nothing",
      remedy: "give at least 1"),
    Wrong(
      "staff.handlersPerOffice=501",
      sentence: "--set: staff.handlersPerOffice is 501, and 1 to 500 is allowed",
      remedy: "give a value from 1 to 500"),
    Wrong(
      "reviews.changedShare=10", sentence: "--set: reviews.changedShare is 10, a share above 1",
      remedy: "shares lie between 0 and 1; 10 per cent is 0.1"),
    Wrong(
      "staff.handlersPerOffice=3",
      sentence: "--set: staff.teamSize is 4, above staff.handlersPerOffice, 3",
      remedy: "lower staff.teamSize or raise staff.handlersPerOffice"),
    Wrong(
      "reclaims.kronorMin=50000",
      sentence: "--set: reclaims.kronorMin is 50000, above reclaims.kronorMax, 40000",
      remedy: "lower reclaims.kronorMin or raise reclaims.kronorMax"),
    Wrong(
      "trial.charterStarts=2019-01-01",
      sentence: "--set: trial.charterStarts is 2019-01-01, after trial.charterEnds, 2018-12-31",
      remedy: "put trial.charterStarts on or before trial.charterEnds"),
    Wrong(
      "check.survivalShares=0.7,0.8,0.3,0.2,0.1,0.0",
      sentence: "--set: check.survivalShares is [0.7, 0.8, 0.3, 0.2, 0.1, 0], "
        + "which does not fall at each step",
      remedy: "order it from the greatest"),
    Wrong(
      "check.survivalShares=0.7,0.3",
      sentence: "--set: check.survivalShares is [0.7, 0.3], "
        + "not a list of 6 shares, as check.survivalDays has",
      remedy: "give a list of 6 shares, as check.survivalDays has"),
    Wrong(
      "hours.arrivalWeekdays=1,1",
      sentence: "--set: hours.arrivalWeekdays is [1, 1], "
        + "not a list of 5 numbers",
      remedy: "give a list of 5 numbers"),
    Wrong(
      "hours.arrivalWeekdays=0,0,0,0,0",
      sentence: "--set: hours.arrivalWeekdays weighs everything with 0",
      remedy: "give at least one a weight above 0"),
    Wrong(
      "contacts.failingInsuredShare=0.5",
      sentence: "--set: contacts.failingAuthorityShare, contacts.failingInsuredShare, "
        + "contacts.failingThirdPartyShare are parts of one whole and sum up to 1.3",
      remedy: "change one so that the sum is 1"),
  ]

  @Test(arguments: wrong) func `a wrong override is refused with a sentence and a remedy`(
    _ wrong: Wrong
  ) {
    let error = #expect(throws: OfficeParameterError.self) {
      try OfficeParameterFile.read(overrides: wrong.overrides)
    }
    #expect(error?.sentence == wrong.sentence)
    #expect(error?.remedy == wrong.remedy)
  }

  private static func sentence(replacing old: String, by new: String) -> String? {
    #expect(OfficeParameterFile.standard.contains(old), "\(old)")
    let text = OfficeParameterFile.standard.split(separator: old, omittingEmptySubsequences: false)
      .joined(separator: new)
    do throws(OfficeParameterError) {
      _ = try OfficeParameterFile.read(text)
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test(arguments: [
    (
      "  teamSize: {value: 4,", "  teamSize: {value: four,",
      ": staff.teamSize is four, not a number or a date"
    ),
    (
      "  teamSize: {value: 4,", "  teamSize: {value: 0,", ": staff.teamSize is 0: an office without"
    ),
    ("  teamSize: {value: 4,", "  teamSice: {value: 4,", ": there is no parameter staff.teamSice"),
    (
      "  teamSize: {value: 4,", "  teamSize: {valeu: 4,",
      ": staff.teamSize has valeu, which no parameter has"
    ),
    ("  teamSize: {value: 4,", "  teamSize: {", ": staff.teamSize lacks value"),
    (
      "  teamSize: {value: 4,", "  handlersPerOffice: {value: 4,",
      "a name stands twice: handlersPerOffice"
    ),
    ("  teamSize: {value: 4,", "  teamSize: value: 4,", "the parameters are not YAML: "),
    (
      "  reviewers: {value: 4, unit: persons,", "  reviewers: {value: 4, unit: '',",
      "staff.reviewers lacks unit"
    ),
    (
      "allowed: [2005-01-02, 2040-12-31]", "allowed: [2040-12-31, 2005-01-02]",
      "allowed of period.starts is not [least, greatest]"
    ),
    (
      "idleDaysMax: {value: 150", "idleDaysMax: {value: 50",
      ": cases.idleDaysMin is 60, above cases.idleDaysMax, 50"
    ),
  ])
  func `a wrong file is refused with the line`(_ old: String, _ new: String, _ found: String) throws
  {
    let sentence = try #require(Self.sentence(replacing: old, by: new))
    #expect(sentence.contains(found))
    #expect(sentence.hasPrefix("line "), "\(sentence)")
  }

  @Test func `a missing parameter and an empty file are refused`() {
    #expect(Self.sentence(replacing: "period:\n", by: "notes: {}\nperiod:\n") == nil)
    let line =
      "  specialists: {value: 2, unit: persons, source: \"assumption\", allowed: [1, 200]}\n"
    #expect(
      Self.sentence(replacing: line, by: "") == "the parameter staff.specialists is missing")
    for text in ["", "5", "a: 5", "a: {b: 5}"] {
      #expect(throws: OfficeParameterError.self) { try OfficeParameterFile.read(text) }
    }
  }
}
