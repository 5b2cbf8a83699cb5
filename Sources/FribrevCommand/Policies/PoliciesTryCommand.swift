internal import ArgumentParser
internal import CaseEngine
internal import CaseEngineTesting
internal import Casework

/// `fribrev policies try`: what `policies check` starts, one process a part.
///
/// A policy that traps takes this process with it; its lines, written at once, say how far it came.
struct PoliciesTryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Run one part of a check.", shouldDisplay: false)

  /// What is run.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    /// All that is checked.
    case faults
    /// Digests alone.
    case digests
    /// One history, event by event.
    case trace
  }

  @Argument var policy: String
  @OptionGroup var histories: HistoryOptions
  @Option var part: Part

  func run() async throws {
    let type = try CommandCatalogue.current.policy(called: policy)
    let kit = histories.kit(for: type)
    switch part {
    case .faults:
      for fault in kit.faults(done: { Terminal.say(TrialLine.done($0).text) }) {
        Terminal.say(TrialLine.fault(fault).text)
      }
    case .digests:
      for seed in kit.seeds {
        let said = kit.said(seed: seed)
        Terminal.say(TrialLine.said(seed, said.digest.description, said.findings).text)
      }
    case .trace:
      for seed in kit.seeds { kit.trace(seed: seed) { Terminal.say(TrialLine.step($0).text) } }
    }
    Terminal.say(TrialLine.end.text)
  }
}

/// Which histories a policy is tried on.
struct HistoryOptions: ParsableArguments {
  @Option(help: "How many histories are made up.")
  var histories = 1_000

  @Option(help: "The most events of a history.")
  var events = 200

  @Option(help: "The seed of the first history.")
  var seed: UInt64 = 1

  func validate() throws {
    guard 1...1_000_000 ~= histories else {
      throw ValidationError("--histories takes a number from 1 to 1000000")
    }
    guard 1...100_000 ~= events else {
      throw ValidationError("--events takes a number from 1 to 100000")
    }
    guard seed < UInt64(Int64.max) else {
      throw ValidationError("--seed takes a number below 2 to the power of 63")
    }
  }

  func kit(for policy: any Policy.Type) -> PolicyConformance {
    var kit = PolicyConformance(policy)
    kit.histories = histories
    kit.events = events
    kit.firstSeed = seed
    return kit
  }
}
