internal import EventLog
internal import EventModel
internal import Interchange

/// Stored events as rows, for people and spreadsheets.
struct EventListing {
  private var listing: Listing
  private let format: OutputFormat

  init(_ format: OutputFormat) {
    self.format = format
    listing = Listing(
      ["position", "occurred", "recorded", "stream", "rev", "type", "unit", "actor", "imposed by"],
      numeric: [0, 4])
  }

  mutating func append(_ envelope: Envelope) {
    guard format != .json else {
      Terminal.say(EnvelopeJSON.line(for: envelope))
      return
    }
    listing.append(cells(of: envelope))
  }

  /// Prints an event at once, without waiting for what would align its columns.
  func sayNow(_ envelope: Envelope) {
    var one = Listing(listing.headings)
    one.append(cells(of: envelope))
    switch format {
    case .json: Terminal.say(EnvelopeJSON.line(for: envelope))
    case .csv: Terminal.say(one.csv[1])
    case .table: Terminal.say(cells(of: envelope).filter { !$0.isEmpty }.joined(separator: "  "))
    }
  }

  private func cells(of envelope: Envelope) -> [String] {
    let event = envelope.event
    return [
      envelope.position.description, event.occurred.description, envelope.recorded.description,
      event.stream.description, envelope.revision.description, event.type, event.unit ?? "",
      event.actor ?? "", event.imposedBy?.description ?? "",
    ]
  }

  /// Prints what was not printed on the way.
  func finish() {
    let lines =
      switch format {
      case .table: listing.table
      case .csv: listing.csv
      case .json: [String]()
      }
    for line in lines {
      Terminal.say(line)
    }
  }
}
