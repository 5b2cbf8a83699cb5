public import ArgumentParser
internal import CaseEngine
public import Casework
internal import EventLog

/// `fribrev init`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a store.",
    discussion: """
      The store appears whole or not at all. Its first event, the genesis, holds the zone in which
      its days, deadlines and periods are counted. A law pack is attached by the next one, and never
      detached: it judges everything that will be recorded. `fribrev law list` shows the packs.

      Example: fribrev init torsby.fribrev --law sweden/sickness-benefit
      """)

  @Argument(help: "The folder to make.")
  var path: String

  @Option(
    help: "utc, or stockholm: central European time. Without it stockholm under law, else utc.")
  var zone: Zone?

  @Option(help: "A law pack; may be repeated.")
  var law: [String] = []

  func run() async throws {
    let packs = try law.map { (id) throws(CommandFailure) in try LawPack.named(id) }
    let zone = zone ?? (packs.isEmpty ? .utc : .stockholm)
    let engine = try await Engine.create(
      at: path, zone: zone, law: packs, options: StoreOptions.engine)
    defer { engine.close() }
    let size = UInt64(1 + packs.count)
    let root = NotedRoot(size: size, root: try engine.log.root(at: size))
    let law = packs.map { ", law \($0.id) \($0.version)" }.joined()
    Terminal.say("made \(path): zone \(zone.rawValue)\(law), root \(root)")
  }
}

extension Zone: ExpressibleByArgument {}
