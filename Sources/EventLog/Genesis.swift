public import EventModel

/// The first event of every store: its zone and format, dated 1970-01-01 so that equal stores have
/// equal roots.
public enum Genesis {
  /// The type of the event.
  public static let type = "Genesis"
  /// The stream it belongs to.
  public static let stream = StreamName(.system, "store")

  /// The event for a zone.
  static func draft(zone: Zone) -> Draft {
    let text = #"{"format":\#(StoreFormat.newest),"zone":"\#(zone.rawValue)"}"#
    guard let payload = try? CanonicalJSON(parsing: Array(text.utf8)) else {
      preconditionFailure("the genesis payload is JSON")
    }
    return founding(Self.type, in: Self.stream, payload)
  }

  /// An event that a store is made with: dated 1970-01-01, its id derived from its content.
  public static func founding(
    _ type: String, in stream: StreamName, _ payload: CanonicalJSON
  ) -> Draft {
    let hash = Hash.plain(Array(type.utf8) + payload.bytes)
    let id = EventID.version8(milliseconds: 0, hash: hash.bytes.span)
    var event = Event(
      id: id, stream: stream, type: type, occurred: OffsetInstant(.epoch), payload: payload)
    event.imposedBy = .system
    return Draft(event)
  }

  /// The zone a genesis event names; nil for other events.
  public static func zone(of envelope: Envelope) -> Zone? {
    guard envelope.event.type == Self.type else { return nil }
    return envelope.event.payload.field("zone")?.text.flatMap { Zone(rawValue: $0) }
  }
}
