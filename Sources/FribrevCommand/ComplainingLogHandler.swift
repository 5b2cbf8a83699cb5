internal import Logging

/// Prints warnings as the command line prints errors: on standard error, in words.
struct ComplainingLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .warning

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    Terminal.complain("warning: \(event.message)")
  }
}
