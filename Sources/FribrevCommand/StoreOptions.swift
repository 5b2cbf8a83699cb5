internal import ArgumentParser
internal import EventLog
internal import EventModel
internal import Logging

/// The store a command works on.
struct StoreOptions: ParsableArguments {
  @Option(name: .long, help: "The store's folder.")
  var store: String

  /// Opens the store.
  func open() throws(CommandFailure) -> Log {
    do {
      var options = Log.Options()
      options.logger = Logger(label: "fribrev") { _ in ComplainingLogHandler() }
      return try Log(at: store, options: options)
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// The format data is printed in.
struct FormatOptions: ParsableArguments {
  @Option(name: .long, help: "table, json or csv.")
  var format: OutputFormat = .table
}

extension OutputFormat {
  /// For commands whose answer is no list.
  func refusingCSV() throws(CommandFailure) {
    guard self == .csv else { return }
    throw CommandFailure(.usage, "this answer is no list", remedy: "use --format table or json")
  }
}
