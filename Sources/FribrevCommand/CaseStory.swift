internal import EventLog
internal import EventModel

/// A case as a person reads it: when, what, by whom, on whose demand, and what is sealed.
struct CaseStory {
  let zone: Zone

  func lines(for events: [Envelope]) -> [String] {
    var listing = Listing(["occurred", "what", "who", "on demand of", "position", "remarks"])
    for envelope in events {
      let event = envelope.event
      listing.append([
        local(event.occurred.instant), event.type, who(event),
        [event.imposedBy?.description, event.legalBasis].compactMap(\.self).joined(separator: ", "),
        envelope.position.description, remarks(on: envelope),
      ])
    }
    return listing.table
  }

  private func who(_ event: Event) -> String {
    let person = [event.actor, event.role.map { "(\($0))" }].compactMap(\.self)
    return (person + [event.unit].compactMap(\.self)).joined(separator: " ")
  }

  private func remarks(on envelope: Envelope) -> String {
    let event = envelope.event
    var remarks: [String] = []
    if let channel = event.channel { remarks.append("by \(channel)") }
    if event.flags.contains(.imported) { remarks.append("imported") }
    if event.flags.contains(.synthesised) { remarks.append("synthesised") }
    if zone.date(at: envelope.known) > zone.date(at: event.occurred.instant) {
      remarks.append("known \(local(envelope.known))")
    }
    if !envelope.sealed.isEmpty {
      let names = envelope.sealed.map { "\($0.field) (\($0.subject))" }
      remarks.append("sealed: \(names.joined(separator: ", "))")
    }
    return remarks.joined(separator: "; ")
  }

  /// Date and minutes in the store's zone.
  private func local(_ instant: Instant) -> String {
    let text = instant.text(offsetMinutes: zone.offsetMinutes(at: instant))
    return String(text.prefix(16)).replacing("T", with: " ")
  }
}
