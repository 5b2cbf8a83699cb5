internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import Foundation

/// `fribrev policies new`.
struct PoliciesNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a package of your own with a policy, its tests, and a command that knows it.",
    discussion: """
      The package depends by path on the clone this command was built from, or on the one that \
      --fribrev names. Its command is the whole of fribrev with your policy beside the others.

      Example: fribrev policies new late-cases
      """)

  @Argument(help: "The policy's id: lower case, words joined by hyphens. Also the folder's name.")
  var name: String

  @Option(help: "The folder of the clone of fribrev.")
  var fribrev: String?

  func run() async throws {
    guard let package = PolicyPackage(name) else {
      throw CommandFailure(
        .usage, "\(name) can't be the id of a policy",
        remedy: "use up to 40 of a-z, 0-9 and single hyphens, a letter first, such as late-cases")
    }
    if CommandCatalogue.current.policies.contains(where: { $0.manifest.id == name })
      || name == Manifest.fribrevID
    {
      throw CommandFailure(
        .badInput, "there is a policy \(name) already", remedy: "choose another id")
    }
    let clone = try clonePath()
    guard !FileManager.default.fileExists(atPath: name) else {
      throw CommandFailure(
        .badInput, "\(name) exists, and nothing was written", remedy: "choose another name")
    }
    do {
      for file in package.files(fribrev: clone) {
        let place = URL(filePath: name).appending(path: file.path)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: place)
      }
    } catch {
      throw CommandFailure(
        .badInput, "\(name) can't be written: \(error.localizedDescription)",
        remedy: "see to the folder, remove what was begun, and try again")
    }
    Terminal.say("wrote \(name), which depends on \(clone)")
    Terminal.say("  cd \(name) && swift test                        its conformance tests")
    Terminal.say("  swift run \(package.command) policies check \(name)")
  }

  /// The clone's folder, absolute.
  private func clonePath() throws(CommandFailure) -> String {
    // Where this file lay when the command was built.
    let built = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = fribrev.map { URL(filePath: $0) } ?? built
    let manifest = folder.appending(path: "Package.swift")
    let text = (try? String(contentsOf: manifest, encoding: .utf8)) ?? ""
    guard text.contains("FribrevCommand") else {
      throw CommandFailure(
        .badInput, "\(folder.path) holds no clone of fribrev",
        remedy: "name its folder with --fribrev PATH")
    }
    let path = folder.standardizedFileURL.path(percentEncoded: false)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
