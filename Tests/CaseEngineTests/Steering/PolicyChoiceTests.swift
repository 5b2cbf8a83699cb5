import Casework
import Testing

@testable import CaseEngine

@Suite("A policy on the command line")
struct PolicyChoiceTests {
  static let own = SteeringFixtures.path("Parameters/good/production-targets.dated.yaml")

  private func bundle(
    _ choices: [String], set: [String] = []
  ) throws(SteeringFileError) -> SteeringFixtures.Bundle {
    var chosen: [PolicyChoice] = []
    for text in choices { chosen.append(try PolicyChoice(text)) }
    var setting: [ParameterSetting] = []
    for text in set { setting.append(try ParameterSetting(text)) }
    return try PolicyChoice.bundle(
      of: chosen, setting: setting, policies: SmallPolicies.all)
  }

  private func parameters(_ bundle: SteeringFixtures.Bundle) -> [String] {
    bundle.bindings.flatMap(\.parameters).map { SteeringFixtures.line(of: $0) }
  }

  static let share = "target-share in share: 2005-01-01 4/5 (assumption)"

  @Test(arguments: [
    (["production-targets"], [], ["calendar-days: 2005-01-01 30 (assumption)"]),
    (["production-targets/ten-days"], [], ["calendar-days: 2005-01-01 10 (assumption)"]),
    (
      ["production-targets"], ["target-days=40"],
      ["calendar-days: 0001-01-01 40 (the command line)"]
    ),
    (
      ["production-targets"], ["production-targets/target-days=20 working-days"],
      ["working-days: 0001-01-01 20 (the command line)"]
    ),
    (
      ["production-targets=\(own)"], [],
      [
        "working-days: 2005-01-01 to 2015-12-31 20 (plan 2005), "
          + "2016-01-01 25 (interview, Torsby)"
      ]
    ),
    (["trust-based"], [], []), (["fribrev"], [], []), ([], [], []),
  ])
  func `is a preset, a file, or either with values set`(
    _ choices: [String], _ set: [String], _ days: [String]
  ) throws {
    let given = parameters(try bundle(choices, set: set)).filter { $0.hasPrefix("target-days") }
    #expect(given == days.map { "target-days in \($0)" })
  }

  @Test func `stands over the nation for the whole time, and steers`() throws {
    let bundle = try bundle(["production-targets", "trust-based"])
    #expect(bundle.name == "production-targets + trust-based")
    #expect(bundle.bindings.map(\.policy) == ["production-targets", "trust-based"])
    for binding in bundle.bindings {
      #expect(binding.scope == .nation && binding.mode == .steer && binding.through == nil)
      #expect(binding.from == CivilDate(dayNumber: .min))
    }
    #expect(try self.bundle(["fribrev"]).bindings.isEmpty)
  }

  @Test func `may have all its values set where it comes with none`() throws {
    let bundle = try bundle(
      ["reward-structure"],
      set: [
        "points=-3", "bonus=5 kronor", "elements=facts, reasons", "cases=7",
        "first-day=2018-07-01", "target-share=4/5",
      ])
    #expect(
      parameters(bundle) == [
        "points in points: 0001-01-01 -3 (the command line)",
        "bonus in kronor: 0001-01-01 5 (the command line)",
        "elements in words: 0001-01-01 [facts, reasons] (the command line)",
        "cases in count: 0001-01-01 7 (the command line)",
        "first-day in date: 0001-01-01 2018-07-01 (the command line)",
        "target-share in share: 0001-01-01 4/5 (the command line)",
      ])
    #expect(bundle.name.hasPrefix("reward-structure, points=-3, bonus=5 kronor"))
    let reported = try #require(SteeringFixtures.Bundle(json: bundle.json))
    #expect(parameters(reported) == parameters(bundle))
    #expect(reported.bindings.map(\.from) == bundle.bindings.map(\.from))
  }

  /// What is written after --policy and --set, and what is told of it.
  static let refused: [(choices: [String], set: [String], told: String)] = [
    (
      [""], [],
      "--policy : this names no policy\nwrite POLICY, POLICY/PRESET or POLICY=FILE.yaml"
    ),
    (
      ["a/b=c"], [],
      "--policy a/b=c: this names no policy\nwrite POLICY, POLICY/PRESET or POLICY=FILE.yaml"
    ),
    (
      ["production-target"], [],
      "--policy production-target: no policy is called production-target\n"
        + "did you mean production-targets?"
    ),
    (
      ["production-targets/thirty"], [],
      "--policy production-targets/thirty: production-targets has no preset thirty\n"
        + "it has thirty-days, ten-days; a file is given after ="
    ),
    (
      ["trust-based=none.yaml"], [],
      "none.yaml: the file can't be opened\n"
        + "give the path of a file that is there and may be read"
    ),
    (
      ["fribrev", "trust-based"], [],
      "--policy fribrev: fribrev stands alone and has no values\n"
        + "leave it out: every replay has a column of it"
    ),
    (
      ["trust-based", "trust-based"], [],
      "--policy: a policy is named twice among trust-based + trust-based\n"
        + "name it once; two sets of values are two columns, one of them with --against"
    ),
    (
      ["reward-structure"], [],
      "--policy reward-structure: parameter points has no value: give one with its date and "
        + "source\nwrite --policy reward-structure=FILE.yaml or --set NAME=VALUE"
    ),
    (
      ["no-saying"], [],
      "--policy no-saying: no-saying can't be loaded: clause no rewards and reads kind of "
        + "DecisionMade, the outcome of a decision: RF 1:9 forbids it; reward that a decision was "
        + "made, or nothing\nname another policy, or mend this one"
    ),
    (
      ["production-targets"], ["target-days"],
      "--set target-days: this sets nothing\nwrite NAME=VALUE, as in target-days=40"
    ),
    (
      ["production-targets"], ["target-day=40"],
      "--set target-day=40: no policy named has a parameter target-day\n"
        + "did you mean target-days?"
    ),
    (
      ["production-targets"], ["reward-structure/points=1"],
      "--set reward-structure/points=1: reward-structure is not among the policies named\n"
        + "name it with --policy reward-structure"
    ),
    (
      ["production-targets", "reward-structure"], ["target-share=1"],
      "--set target-share=1: production-targets and reward-structure have a parameter "
        + "target-share\nwrite --set production-targets/target-share=1"
    ),
    (
      ["production-targets"], ["target-share=1.2"],
      "--set target-share=1.2: \"1.2\" is no value in share\n"
        + "give a part of 1, such as 0.80 or 4/5"
    ),
    (
      ["production-targets"], ["target-days=4 kronor"],
      "--set target-days=4 kronor: parameter target-days is given in kronor but is in "
        + "calendar-days or working-days\nwrite 4 calendar-days or working-days"
    ),
    (
      ["reward-structure"], ["bonus=5"],
      "--set bonus=5: bonus may be in öre or kronor\nwrite --set \"bonus=5 öre\""
    ),
    (
      ["production-targets"], ["target-days=1", "production-targets/target-days=2"],
      "--set production-targets/target-days=2: target-days is set to 1 already\n"
        + "keep one of the two"
    ),
    (
      ["production-targets", "production-targets"], ["target-days=1"],
      "--policy: a policy is named twice among production-targets + production-targets, "
        + "target-days=1\n"
        + "name it once; two sets of values are two columns, one of them with --against"
    ),
    (["trust-based"], ["a=1"], "--set a=1: no policy named has a parameter a\nthey take none"),
  ]

  @Test(arguments: refused)
  func `is refused with what to write instead`(
    _ choices: [String], _ set: [String], _ told: String
  ) {
    do throws(SteeringFileError) {
      _ = try bundle(choices, set: set)
      Issue.record("it was taken")
    } catch {
      #expect("\(error.sentence)\n\(error.remedy)" == told)
    }
  }
}
