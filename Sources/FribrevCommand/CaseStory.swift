internal import CaseEngine
internal import Casework

/// A case as a person reads it: what it has come to, then when, what, by whom, on whose demand,
/// known when, and what the law says of it.
struct CaseStory {
  let zone: Zone
  let law: Law

  func lines(for view: CaseView, _ events: [CaseEvent]) -> [String] {
    let state = view.state
    var lines = [
      "case \(state.id) · \(state.caseType ?? "type not told") · \(state.phase.rawValue) ·"
        + " \(Plural.words(events.count, "event", "events")) · zone \(zone.rawValue)"
    ]
    lines += owners(state.owners) + waits(state) + [""]
    var listing = Listing(["occurred", "what", "who", "on demand of", "position", "remarks"])
    for event in events {
      let envelope = event.envelope.event
      listing.append([
        zone.text(of: event.occurred), envelope.type, who(event),
        [event.imposedBy?.description, envelope.legalBasis].compactMap(\.self)
          .joined(separator: ", "),
        event.position.description, remarks(on: event, view),
      ])
    }
    lines += listing.table
    return lines + verdicts(view)
  }

  private func owners(_ owners: Owners) -> [String] {
    let relations: [(String, String?)] = [
      ("registered on", owners.registeredOn), ("team responsible", owners.teamResponsible),
      ("driving", owners.driving), ("performing", owners.performing), ("deciding", owners.deciding),
    ]
    return [relations.map { "\($0.0) \($0.1 ?? "–")" }.joined(separator: " · ")]
  }

  private func waits(_ state: CaseState) -> [String] {
    state.waits.map { wait in
      let due = wait.due.map { ", due \($0)" } ?? ""
      return "waits for \(wait.party.rawValue) since \(zone.date(at: wait.since))\(due)"
        + " (position \(wait.request))"
    }
  }

  private func who(_ event: CaseEvent) -> String {
    let envelope = event.envelope.event
    let person = [envelope.actor, envelope.role.map { "(\($0))" }].compactMap(\.self)
    return (person + [envelope.unit].compactMap(\.self)).joined(separator: " ")
  }

  private func remarks(on event: CaseEvent, _ view: CaseView) -> String {
    let envelope = event.envelope
    var remarks: [String] = []
    if let channel = envelope.event.channel { remarks.append("by \(channel)") }
    if envelope.event.flags.contains(.imported) { remarks.append("imported") }
    if envelope.event.flags.contains(.synthesised) { remarks.append("synthesised") }
    if view.history.event(at: event.position) == nil { remarks.append("annulled") }
    if zone.date(at: event.known) > zone.date(at: event.occurred) {
      remarks.append("known \(zone.text(of: event.known))")
    }
    if !envelope.sealed.isEmpty {
      let names = envelope.sealed.map { "\($0.field) (\($0.subject))" }
      remarks.append("sealed: \(names.joined(separator: ", "))")
    }
    return remarks.joined(separator: "; ")
  }

  /// What the law says beyond "satisfied" and "not applicable", and what it will ask next.
  private func verdicts(_ view: CaseView) -> [String] {
    guard !law.attachments.isEmpty else { return ["", "the store is under no law"] }
    var listing = Listing(["law", "verdict", "on", "arose", "why"])
    let unread = view.judgements.count(where: \.ruling.isForWantOfReading)
    for judgement in view.judgements
    where ![.satisfied, .notApplicable].contains(judgement.ruling.verdict)
      && !judgement.ruling.isForWantOfReading
    {
      let provision = law.card(of: judgement.article)?.provision ?? ""
      listing.append([
        "\(judgement.article) \(provision)", judgement.ruling.verdict.description,
        "\(judgement.actType.name) \(judgement.act)", zone.text(of: judgement.moment),
        judgement.ruling.reason,
      ])
    }
    let met = view.judgements.count { $0.ruling.verdict == .satisfied }
    let remarks = Plural.words(listing.rows.count, "remark", "remarks")
    var lines = [
      "",
      "the law: \(Plural.words(met, "demand", "demands")) met, \(remarks), \(unread) not judged for"
        + " want of the wording (law check --all)",
    ]
    if !listing.rows.isEmpty { lines += listing.table }
    for pending in view.open {
      lines.append(
        "open: \(pending.card.id) \(pending.card.provision), \(pending.card.title), until"
          + " \(zone.text(of: pending.due))")
    }
    return lines
  }
}
