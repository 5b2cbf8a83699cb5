internal import EventLog
internal import EventModel

/// What a log holds of a source already, stream by stream.
struct StoredSource {
  private let log: Log?
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
    /// True if it is another source's, and the name for such a case too.
    var isTaken = false
  }

  /// Takes the log as it is; nil for one that does not exist yet.
  init(_ log: Log?, _ snapshot: Snapshot?, source: String) {
    self.log = log
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
    for candidate in [name, prefixed] {
      let positions = try snapshot.positions(of: candidate)
      guard let first = positions.first else { return Stream(name: candidate) }
      if SourceTag.source(of: try snapshot.event(at: first).event) == source {
        return stream(candidate, try snapshot.envelopes(at: positions))
      }
    }
    return Stream(name: prefixed, isTaken: true)
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

  /// The event at a position.
  func event(at position: Position) throws(LogError) -> Envelope? {
    try snapshot?.event(at: position)
  }

  /// True unless an event is known to hold something else sealed than these texts and fields.
  ///
  /// Where a key is gone nobody can tell, and the open part decides.
  func isSealedAlike(
    _ envelope: Envelope, sealing: [Plaintext], sealed: [SealedField]
  ) -> Bool {
    guard let log, envelope.sealed.count == sealing.count + sealed.count else { return false }
    func own(_ field: String, _ subject: String) -> SealedField? {
      envelope.sealed.first {
        $0.field.utf8.elementsEqual(field.utf8) && $0.subject.utf8.elementsEqual(subject.utf8)
      }
    }
    let id = envelope.event.id
    for other in sealed {
      guard let own = own(other.field, other.subject) else { return false }
      if own.fingerprint != other.fingerprint, (try? log.open(own, of: id)) != nil { return false }
    }
    for text in sealing {
      guard let own = own(text.field, text.subject) else { return false }
      guard let stored = try? log.open(own, of: id) else { continue }
      guard stored.utf8.elementsEqual(text.text.utf8) else { return false }
    }
    return true
  }
}
