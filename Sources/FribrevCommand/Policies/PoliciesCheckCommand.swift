internal import ArgumentParser
internal import CaseEngine
internal import CaseEngineTesting
internal import Casework
internal import Foundation

/// `fribrev policies check`.
struct PoliciesCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that a policy keeps the promises all policies make.",
    discussion: """
      A policy of this command is tried on histories made up from seeds, in several processes: \
      the same findings in each, none that know what comes later, none without evidence, no \
      trap and no endless loop; the event that breaks one is named. Of a folder, the sources of a \
      policy are read for what no policy may do: clocks, chance, state of its own, loops over \
      dictionaries, floating point, other imports. That is a search for words: it can miss what \
      hides behind names.

      Exit code 1 where something is found.

      Examples:
        fribrev policies check production-targets
        fribrev policies check ../late-cases
      """)

  @Argument(help: "A policy's id, or the folder of a package.")
  var policy: String

  @OptionGroup var histories: HistoryOptions

  @Option(help: "How many processes compare what they say.")
  var processes = 3

  @Option(help: "After how many seconds without progress a process is stopped.")
  var patience = 20

  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard 1...64 ~= processes else {
      throw ValidationError("--processes takes a number from 1 to 64")
    }
    guard 1...86_400 ~= patience else {
      throw ValidationError("--patience takes a number of seconds from 1 to 86400")
    }
  }

  func run() async throws {
    let isKnown = CommandCatalogue.current.policies.contains { $0.manifest.id == policy }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: policy, isDirectory: &isFolder)
    if !isKnown && exists && isFolder.boolValue { return try checkFolder() }
    let type = try CommandCatalogue.current.policy(called: policy)
    let trial = PolicyTrial(
      policy: type, histories: histories, processes: processes, patience: .seconds(patience))
    let result = try await trial.run()
    say(result, of: type.manifest)
    guard !result.faults.isEmpty else { return }
    throw CommandFailure(
      .finding,
      "\(policy) breaks \(Plural.words(result.faults.count, "promise", "promises"))",
      remedy: "--seed SEED --histories 1 shows one again")
  }

  private func say(_ result: PolicyTrial.Result, of manifest: Manifest) {
    var listing = Listing(["promise", "under", "seed", "event", "what"])
    for fault in result.faults {
      listing.append([
        fault.promise.rawValue, fault.binding ?? "", fault.seed.map { "\($0)" } ?? "",
        fault.event.map { "\($0)" } ?? "", fault.detail,
      ])
    }
    switch output.format {
    case .table:
      let faults = Plural.words(result.faults.count, "fault", "faults")
      Terminal.say(
        "\(manifest.id) \(manifest.version): \(faults) in "
          + "\(Plural.words(histories.histories, "history", "histories")) of up to "
          + "\(histories.events) events, in \(processes + 1) processes"
          + (result.findings.map { "; " + Plural.words($0, "finding", "findings") } ?? ""))
      if !result.faults.isEmpty { for line in [""] + listing.table { Terminal.say(line) } }
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .json:
      Terminal.say(
        JSONLine.text(
          .object([
            .init("policy", .string(manifest.id)), .init("version", .string(manifest.version)),
            .init("histories", .number("\(histories.histories)")),
            .init("events", .number("\(histories.events)")),
            .init("processes", .number("\(processes + 1)")),
            .init("findings", result.findings.map { .number("\($0)") } ?? .null),
            .init("faults", .array(result.faults.map { .object($0.members) })),
          ])))
    }
  }

  private func checkFolder() throws {
    let check = try PolicyFolder(policy).check()
    var listing = Listing(["file", "line", "what", "instead"])
    for breach in check.breaches {
      listing.append([breach.file, "\(breach.line)", breach.what, breach.instead])
    }
    switch output.format {
    case .table:
      for breach in check.breaches {
        Terminal.say("\(breach.file):\(breach.line): \(breach.what); \(breach.instead)")
      }
      let left = check.programs.map { ", left out as a program: \($0)" }.joined()
      Terminal.say(
        "\(Plural.words(check.breaches.count, "breach", "breaches")) in "
          + "\(Plural.words(check.files.count, "file", "files")) of a policy, by their words "
          + "alone\(left)")
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .json:
      Terminal.say(
        JSONLine.text(
          .object([
            .init("files", .array(check.files.map { .string($0) })),
            .init("programs", .array(check.programs.map { .string($0) })),
            .init("breaches", listing.json),
          ])))
    }
    guard !check.breaches.isEmpty else { return }
    throw CommandFailure(
      .finding, "\(policy) does what no policy may", remedy: "each line says what to do instead")
  }
}
