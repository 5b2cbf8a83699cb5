import Casework
import Foundation
import Testing

@testable import CaseEngine

@Suite("A bundle file")
struct BundleFileTests {
  private func read(_ folder: String, _ name: String) throws(SteeringFileError)
    -> SteeringFixtures.Bundle
  {
    try BundleFile.read(
      path: SteeringFixtures.path("Bundles/\(folder)/\(name)"), policies: SmallPolicies.all)
  }

  /// Invariant 9 among the rest: a policy that rewards outcomes is refused when it is bound.
  @Test(arguments: SteeringFixtures.files(in: "Bundles/refused"))
  func `what is wrong is told with its place and what to do`(_ name: String) throws {
    do throws(SteeringFileError) {
      _ = try read("refused", name)
      Issue.record("\(name) was read")
    } catch {
      let expected = try SteeringFixtures.expected("Bundles/refused/\(name)")
      #expect(SteeringFixtures.told(error, in: "Bundles/refused") == expected)
    }
  }

  @Test(arguments: SteeringFixtures.files(in: "Bundles/good"))
  func `what is right reads as its comments say`(_ name: String) throws {
    let bundle = try read("good", name)
    let comments = try SteeringFixtures.text("Bundles/good/\(name)").split(separator: "\n")
      .prefix { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    #expect([bundle.name] + SteeringFixtures.lines(of: bundle) == comments)
    // A report carries the bundle, and binds the same again.
    let reported = try #require(SteeringFixtures.Bundle(json: bundle.json))
    #expect(SteeringFixtures.lines(of: reported) == SteeringFixtures.lines(of: bundle))
  }

  @Test func `programs can tell one fault from another`() throws {
    let reasons: [(name: String, reason: SteeringFileError.Reason)] = [
      ("policy-unknown.yaml", .unknownPolicy("production-target")),
      (
        "policy-rewards-outcomes.yaml",
        .policy(.rewardsOutcome(clause: "no", type: "DecisionMade", field: "kind"))
      ),
      ("clause-unknown.yaml", .unknownClause("T3")), ("mandatory.yaml", .mandatoryWithoutBasis),
      ("preset-unknown.yaml", .unknownPreset("production-targets/thirty-day")),
      (
        "parameter-unknown.yaml",
        .parameter(.unknown("target-day", nearest: "target-days"))
      ),
    ]
    for (name, reason) in reasons {
      #expect(throws: SteeringFileError.self, "\(name)") { try read("refused", name) }
      do throws(SteeringFileError) {
        _ = try read("refused", name)
      } catch {
        #expect(error.reason == reason, "\(name)")
      }
    }
  }

  @Test func `nothing of it grows without limit`() {
    let binding = "{policy: fribrev, scope: nation, from: 2018-01-01}"
    let many = Array(repeating: binding, count: 1_001).joined(separator: ", ")
    #expect {
      try BundleFile.read("version: 1\nbundle: b\nbindings: [\(many)]", named: "b", policies: [])
    } throws: {
      ($0 as? SteeringFileError)?.reason == .tooMuch
    }
  }

  @Test func `what its documentation shows reads`() throws {
    let parts = try SteeringFixtures.text("Bundles/README.md").components(separatedBy: "```")
    let blocks = parts.filter { $0.hasPrefix("yaml\n") }.map { String($0.dropFirst(5)) }
    try #require(blocks.count == 2)
    let file = try ParameterFile(blocks[0], named: "README.md")
    _ = try file.checked(for: SmallPolicies.Targets.manifest)
    #expect(file.parameters.map(\.values.count) == [2, 1])
    let bundle = try BundleFile.read(
      blocks[1], named: "README.md", policies: SmallPolicies.all)
    #expect(bundle.bindings.count == 2 && bundle.waivers.count == 1)
  }

  @Test func `its documentation names every unit and every key`() throws {
    let text = try SteeringFixtures.text("Bundles/README.md")
    let units = ParameterUnit.allCases.map(\.rawValue)
    for word in units + BundleReading.bindingWords + SteeringLevel.allCases.map(\.rawValue) {
      #expect(text.contains("`\(word)`"), "\(word) is not documented")
    }
  }

  /// A bundle cut short, or with one character replaced, is refused or read otherwise.
  @Test(arguments: SteeringFixtures.files(in: "Bundles/good"))
  func `a bundle damaged anywhere never traps`(_ name: String) throws {
    let lines = try SteeringFixtures.text("Bundles/good/\(name)").split(separator: "\n")
    let text = Array(lines.drop { $0.hasPrefix("#") }.joined(separator: "\n"))
    let path = SteeringFixtures.path("Bundles/good/\(name)")
    let whole = try read("good", name).bindings.count
    let hostile = Array("{}[]*&\"'#:-?|>%!~0/ \t\n\u{0}ö")
    for place in stride(from: 0, to: text.count, by: 7) {
      var other = text
      other[place] = hostile[place % hostile.count]
      for damaged in [String(text[..<place]), String(other)] {
        let bundle = try? BundleFile.read(damaged, named: path, policies: SmallPolicies.all)
        #expect(bundle.map { $0.bindings.count <= whole } ?? true)
      }
    }
  }
}
