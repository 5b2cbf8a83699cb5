import Casework
import Foundation
import Testing

@testable import CaseEngine

@Suite("A parameter file")
struct ParameterFileTests {
  private let manifests = [
    SmallPolicies.Targets.manifest, SmallPolicies.Rewards.manifest,
  ]

  /// Files begin with their policy's id: `production-targets.gap.yaml`.
  private func manifest(of name: String) throws -> Manifest {
    try #require(manifests.first { name.hasPrefix($0.id) }, "\(name) begins with no policy's id")
  }

  private func fault(in text: String, _ name: String) throws -> SteeringFileError? {
    do {
      _ = try ParameterFile(text, named: name).checked(for: try manifest(of: name))
      return nil
    } catch let error as SteeringFileError {
      return error
    }
  }

  @Test(arguments: SteeringFixtures.files(in: "Parameters/refused"))
  func `what is wrong is told with its place and what to do`(_ name: String) throws {
    let text = try SteeringFixtures.text("Parameters/refused/\(name)")
    let error = try #require(try fault(in: text, name))
    let expected = try SteeringFixtures.expected("Parameters/refused/\(name)")
    #expect(SteeringFixtures.told(error, in: "") == expected)
  }

  @Test(arguments: SteeringFixtures.files(in: "Parameters/good"))
  func `what is right reads as its comments say`(_ name: String) throws {
    let file = try ParameterFile(path: SteeringFixtures.path("Parameters/good/\(name)"))
    _ = try file.checked(for: try manifest(of: name))
    let comments = try SteeringFixtures.text("Parameters/good/\(name)").split(separator: "\n")
      .prefix { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    #expect(file.parameters.map { SteeringFixtures.line(of: $0) } == comments)
  }

  @Test(arguments: [
    ("0.1", Share(1, of: 10)), ("0.80", Share(4, of: 5)), ("4/5", Share(4, of: 5)),
    ("1", Share(1, of: 1)),
    ("0.30000000000000004", Share(7_500_000_000_000_001, of: 25_000_000_000_000_000)),
  ])
  func `a share is the fraction written, not the binary number next to it`(
    _ text: String, _ share: Share?
  ) throws {
    let yaml = """
      version: 1
      target-share: {unit: share, values: [{from: 2005-01-01, value: \(text), source: s}]}
      """
    let given = try ParameterFile(yaml, named: "p").parameters[0].values[0].value
    #expect(given == .share(try #require(share)))
  }

  @Test func `a file that is none is told by its path`() throws {
    let nowhere = SteeringFixtures.path("Parameters/none.yaml")
    #expect(throws: SteeringFileError.self) { try ParameterFile(path: nowhere) }
    do throws(SteeringFileError) {
      _ = try ParameterFile(path: SteeringFixtures.path("Parameters"))
      Issue.record("a folder was read")
    } catch {
      #expect(error.reason == .unreadable)
    }
  }

  @Test func `a preset that is no text is told by its name`() {
    #expect {
      try ParameterFile(Preset("latin", text: [0x61, 0xE5, 0x61]), of: "p")
    } throws: {
      let error = $0 as? SteeringFileError
      return error?.reason == .unreadable
        && error?.sentence == "p/latin: the file is not UTF-8 text"
    }
  }

  @Test func `nothing of it grows without limit`() throws {
    let long = "version: 1\n# " + String(repeating: "a", count: 1 << 20)
    #expect(try fault(in: long, "production-targets")?.reason == .tooMuch)
    let value = "{from: 2005-01-01, value: 30, source: s}"
    let list = Array(repeating: value, count: 1_001).joined(separator: ", ")
    let many = "version: 1\ntarget-days: {unit: calendar-days, values: [\(list)]}"
    #expect(try fault(in: many, "production-targets")?.reason == .tooMuch)
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(long.utf8).write(to: URL(filePath: path))
    #expect { try ParameterFile(path: path) } throws: {
      ($0 as? SteeringFileError)?.reason == .tooMuch
    }
  }
}
