internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog
internal import EventModel
internal import Logging

/// The store a command works on.
struct StoreOptions: ParsableArguments {
  @Option(name: .long, help: "The store's folder.")
  var store: String

  /// Opens the log alone: for what looks at records, whatever law they are under.
  func open() throws(CommandFailure) -> Log {
    do {
      return try Log(at: store, options: Self.engine.log)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Opens the store with its law.
  func openEngine() throws(CommandFailure) -> Engine {
    do {
      return try Engine(at: store, catalogue: CommandCatalogue.current, options: Self.engine)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Warnings go to standard error.
  static var engine: Engine.Options {
    Engine.Options(logger: Logger(label: "fribrev") { _ in ComplainingLogHandler() })
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
