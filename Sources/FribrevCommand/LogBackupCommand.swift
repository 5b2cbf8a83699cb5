internal import ArgumentParser
internal import EventLog
internal import EventModel

/// `fribrev log backup`.
struct LogBackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store while it is in use, and prove the copy.",
    discussion: """
      The copy is a store of its own. Subject keys stay behind unless you ask for them: a backup
      with keys brings back what was erased since.

      Example: fribrev log backup --store torsby.fribrev monday.fribrev
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: "The folder to make.")
  var target: String

  @Flag(help: "Copy the keys of sealed fields too.")
  var withKeys = false

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let position = try log.backup(to: target, withKeys: withKeys)
    let root = try log.root(at: position.rawValue)
    Terminal.say("copied to \(target), keys \(withKeys ? "included" : "left out"), and proved")
    Terminal.say("root \(NotedRoot(size: position.rawValue, root: root))")
  }
}
