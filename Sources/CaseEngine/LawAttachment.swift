internal import Casework
internal import EventLog

/// How a store attaches law packs: events of the stream `regime/law`.
enum LawAttachment {
  static let stream = StreamName(.regime, "law")

  /// The event that attaches a pack when a store is made: it applies by its dates.
  static func founding(_ pack: LawPack) -> Draft {
    let members = [
      JSONValue.Member(Field<[String]>.caseTypes.name, pack.caseTypes.json),
      JSONValue.Member(Field<CivilDate>.from.name, CivilDate.beginning.json),
      JSONValue.Member(Field<String>.pack.name, pack.id.json),
      JSONValue.Member(Field<String>.packVersion.name, pack.version.json),
    ]
    guard let payload = try? CanonicalJSON(.object(members)) else {
      preconditionFailure("ids and dates are JSON")
    }
    return Genesis.founding(EventType.lawAttached.name, in: stream, payload)
  }

  /// The law of a store by the events that attached it, in log order.
  ///
  /// LawAttached applies by its dates, wherever it lies. One that can't be read may be annulled; a
  /// pack attached a second time is attached already.
  static func law(
    by events: [CaseEvent], catalogue: Catalogue, zone: Zone
  ) throws(EngineError) -> Law {
    var attachments: [Law.Attachment] = []
    let own = events.filter { $0.stream == stream }.inReplayOrder()
    let standing = CaseHistory(of: stream, own)
    for event in own where event.type == .lawAttached {
      // Nothing detaches a pack: only what can't be carried out may be annulled.
      let isAnnulled = standing.event(at: event.position) == nil
      guard let id = event[.pack], let from = event[.from] else {
        guard isAnnulled else { throw .unreadable(.lawAttached, at: event.position) }
        continue
      }
      guard let pack = catalogue.law(id) else {
        guard isAnnulled else {
          throw .lawUnknown(id: id, known: catalogue.laws.map(\.id))
        }
        continue
      }
      guard !attachments.contains(where: { $0.pack.id == id }) else { continue }
      attachments.append(
        Law.Attachment(
          pack, from: from, caseTypes: event[.caseTypes] ?? pack.caseTypes,
          attachedVersion: event[.packVersion]))
    }
    return Law(attachments, calendar: LawCalendar(zone: zone))
  }
}

extension CivilDate {
  /// Before every act: a pack attached with the store judges all of its history.
  static let beginning = CivilDate(1, 1, 1)
}
