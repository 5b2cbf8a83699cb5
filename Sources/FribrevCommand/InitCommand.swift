public import ArgumentParser
internal import EventLog
public import EventModel

/// `fribrev init`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a store.",
    discussion: """
      The store appears whole or not at all. Its first event, the genesis, holds the zone in which
      its days, deadlines and periods are counted.

      Example: fribrev init torsby.fribrev --zone stockholm
      """)

  @Argument(help: "The folder to make.")
  var path: String

  @Option(help: "utc, or stockholm: central European time with its daylight rules.")
  var zone: Zone = .utc

  func run() async throws {
    let log = try await Log.create(at: path, zone: zone)
    let root = try log.root(at: 1)
    log.close()
    Terminal.say("made \(path): zone \(zone.rawValue), root \(NotedRoot(size: 1, root: root))")
  }
}

extension Zone: ExpressibleByArgument {}
