internal import ArgumentParser
internal import EventLog
internal import EventModel

/// `fribrev log compact`.
struct LogCompactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Give the room of unused pages back to the disk.",
    discussion: """
      Makes a copy, proves it equal, and swaps it in. Other processes that have the store open must
      open it again. Needs room for the copy.

      Example: fribrev log compact --store torsby.fribrev
      """)

  @OptionGroup var store: StoreOptions

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let bytes = try log.compact()
    Terminal.say("compacted: \(bytes.before) bytes before, \(bytes.after) after")
  }
}
