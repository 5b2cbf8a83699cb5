public import EventModel

/// The first event of every store: its zone and format, dated 1970-01-01 so that equal stores have
/// equal roots.
public enum Genesis {
  /// The type of the event.
  public static let type = "Genesis"
  /// The stream it belongs to.
  public static let stream = StreamName(.system, "store")

  /// The event for a zone; its id is derived from its content.
  static func draft(zone: Zone) -> Draft {
    let text = #"{"format":\#(StoreFormat.newest),"zone":"\#(zone.rawValue)"}"#
    guard let payload = try? CanonicalJSON(parsing: Array(text.utf8)) else {
      preconditionFailure("the genesis payload is JSON")
    }
    let hash = Hash.plain(Array((Self.type + text).utf8))
    let id = EventID.version8(milliseconds: 0, hash: hash.bytes.span)
    var event = Event(
      id: id, stream: Self.stream, type: Self.type, occurred: OffsetInstant(.epoch),
      payload: payload)
    event.imposedBy = .system
    return Draft(event)
  }

  /// The zone a genesis event names; nil for other events.
  public static func zone(of envelope: Envelope) -> Zone? {
    guard envelope.event.type == Self.type else { return nil }
    return envelope.event.payload.field("zone")?.text.flatMap { Zone(rawValue: $0) }
  }
}
