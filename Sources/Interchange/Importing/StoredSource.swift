internal import EventLog
internal import EventModel

/// What a log holds of a source already, stream by stream.
struct StoredSource {
  private let snapshot: Snapshot?
  private let source: String

  /// What a stream holds of the source.
  struct Stream {
    /// The name its events have in the log.
    var name: StreamName
    /// The ids of its rows, in the order of their ordinals.
    var rows: [EventID] = []
    /// Where these lie.
    var positions: [Position] = []
    /// The latest synthesised event by group.
    var synthesised: [String: Envelope] = [:]
    /// Where all its events lie.
    var known: [EventID: Position] = [:]
  }

  /// Takes the log as it is; nil for one that does not exist yet.
  init(_ snapshot: Snapshot?, source: String) {
    self.snapshot = snapshot
    self.source = source
  }

  /// What the log holds under the name of a stream of the file.
  ///
  /// The name is the file's own where it is free or this source's; where another source, or a
  /// case of the store's own, has it, it is `SOURCE:ID`.
  func stream(_ name: StreamName) throws(LogError) -> Stream {
    guard let snapshot else { return Stream(name: name) }
    let prefixed = StreamName(name.kind, "\(source):\(name.id)")
    for candidate in [prefixed, name] {
      let positions = try snapshot.positions(of: candidate)
      guard let first = positions.first else { continue }
      let events = try snapshot.envelopes(at: positions)
      let isOwn = SourceTag.source(of: try snapshot.event(at: first).event) == source
      guard isOwn || candidate == prefixed else { return Stream(name: prefixed) }
      return stream(candidate, events)
    }
    return Stream(name: name)
  }

  private func stream(_ name: StreamName, _ events: [Envelope]) -> Stream {
    var stream = Stream(name: name)
    for envelope in events {
      let event = envelope.event
      stream.known[event.id] = envelope.position
      guard event.flags.contains(.imported), SourceTag.source(of: event) == source else { continue }
      if event.flags.contains(.synthesised) {
        stream.synthesised[SynthesisedEvents.group(of: event)] = envelope
      } else {
        stream.rows.append(event.id)
        stream.positions.append(envelope.position)
      }
    }
    return stream
  }

  /// The event with an id, if the log has it.
  func event(_ id: EventID) throws(LogError) -> Envelope? {
    try snapshot?.event(id)
  }
}
