internal import EventModel
internal import LMDB

/// Turns drafts into a prepared batch: seals, encodes, gathers names and outlines facts.
struct Preparation: Sendable {
  let keys: SubjectKeys
  let vocabulary: Vocabulary

  /// Bytes set aside for a record before its size is known.
  private static let recordBytesTypical = 400

  /// Prepares a batch, making the keys it needs, durably, before anything is sealed under them.
  ///
  /// `isStored` tells whether the log has an event or its command: for those no key is made. Nor
  /// is one for a person whose key was erased: the writer refuses such an event, if it is new.
  func prepare(
    _ drafts: [Draft], isStored: (Event) throws(LogError) -> Bool
  ) throws(LogError) -> PreparedBatch {
    if try needsKeys(drafts) {
      try makeKeys(for: drafts, isStored: isStored)
    }
    return try prepare(drafts)
  }

  /// Prepares a batch with the keys there are.
  func prepare(_ drafts: [Draft]) throws(LogError) -> PreparedBatch {
    var batch = PreparedBatch()
    batch.bytes.reserveCapacity(drafts.count * Self.recordBytesTypical)
    batch.events.reserveCapacity(drafts.count)
    // By index: iterating would copy every text of every draft.
    for index in drafts.indices {
      try prepare(drafts[index], into: &batch)
    }
    return batch
  }

  /// Takes records that were encoded before as a batch.
  func batch(of records: [UInt8], ends: [Int]) -> PreparedBatch {
    var batch = PreparedBatch()
    batch.events.reserveCapacity(ends.count)
    var entries: [Vocabulary.Entry?] = []
    let bytes = records.span.bytes
    var start = 0
    for end in ends {
      let record = bytes.extracting(start + 1..<end)
      guard let view = RecordView(record), view.command == nil,
        let id = Keys.eventID(
          of: record.extracting(RecordLayout.eventID..<RecordLayout.eventEnd))
      else { preconditionFailure("bytes that RecordBytes made hold a record without command") }
      let kind: UInt8 = record.little(at: RecordLayout.streamKind)
      let type = batch.types.index(of: record.extracting(view.type), kind: 0)
      if type == entries.count {
        entries.append(record.text(view.type).flatMap { vocabulary.entry(of: $0) })
      }
      batch.events.append(
        PreparedEvent(
          id: id, prefixed: start..<end, openSize: view.payload.upperBound, unsealed: nil,
          stream: batch.streams.index(of: record.extracting(view.stream), kind: kind), type: type,
          unit: view.unit.isEmpty
            ? nil : batch.units.index(of: record.extracting(view.unit), kind: 0),
          actor: view.actor.isEmpty
            ? nil : batch.actors.index(of: record.extracting(view.actor), kind: 0),
          fact: FactMaker.outline(of: record, view, by: entries[type])))
      start = end
    }
    batch.bytes = records
    return batch
  }

  private func prepare(
    _ draft: borrowing Draft, into batch: inout PreparedBatch
  ) throws(LogError) {
    var sealed = draft.sealed
    var unsealed: Int?
    for plaintext in draft.sealing {
      if let sealer = try keys.sealer(of: plaintext.subject) {
        sealed.append(sealer.seal(plaintext, of: draft.event.id))
      } else {
        unsealed = unsealed ?? sealed.count - draft.sealed.count
        sealed.append(Self.placeholder(for: plaintext))
      }
    }
    let places = try RecordEncoder.append(draft.event, sealed: sealed, to: &batch.bytes)
    let kind = draft.event.stream.kind.rawValue
    // A second reference, so that the names can be read while the batch takes them up.
    let array = batch.bytes
    let bytes = array.span.bytes
    batch.events.append(
      PreparedEvent(
        id: draft.event.id, prefixed: places.prefixed,
        openSize: places.sealedPart - places.prefixed.lowerBound - 1, unsealed: unsealed,
        stream: batch.streams.index(of: bytes.extracting(places.stream), kind: kind),
        type: batch.types.index(of: bytes.extracting(places.type), kind: 0),
        unit: places.unit.isEmpty
          ? nil : batch.units.index(of: bytes.extracting(places.unit), kind: 0),
        actor: places.actor.isEmpty
          ? nil : batch.actors.index(of: bytes.extracting(places.actor), kind: 0),
        fact: FactMaker.outline(of: draft.event, by: vocabulary)))
  }

  /// True if some person has no key, or no more; else encoding alone finds what is wrong.
  private func needsKeys(_ drafts: [Draft]) throws(LogError) -> Bool {
    for index in drafts.indices {
      for plaintext in drafts[index].sealing {
        // No name that the format refuses is a key of the table.
        let isName = 1...Limits.nameBytesMax ~= plaintext.subject.utf8.count
        guard isName, try keys.sealer(of: plaintext.subject) != nil else { return true }
      }
    }
    return false
  }

  private func makeKeys(
    for drafts: [Draft], isStored: (Event) throws(LogError) -> Bool
  ) throws(LogError) {
    // A batch that will be refused must not leave a key behind.
    var ids: Set<EventID> = []
    for draft in drafts where !ids.insert(draft.event.id).inserted {
      throw .repeatedID(draft.event.id)
    }
    var missing: [String] = []
    var scratch: [UInt8] = []
    for draft in drafts {
      scratch.removeAll(keepingCapacity: true)
      _ = try RecordEncoder.append(
        draft.event, sealed: draft.sealed + draft.sealing.map { Self.placeholder(for: $0) },
        to: &scratch)
      if draft.sealing.isEmpty { continue }
      if try isStored(draft.event) { continue }
      for plaintext in draft.sealing where try keys.sealer(of: plaintext.subject) == nil {
        missing.append(plaintext.subject)
      }
    }
    if !missing.isEmpty { try keys.makeKeys(for: missing) }
  }

  /// True unless two sealed forms of a field are known to differ.
  ///
  /// They are known to where the fingerprints differ under one key; where the key of the stored
  /// form is gone, erased or lost, nobody can tell, and the open part decides.
  func mayBeSame(_ own: SealedField, _ stored: SealedField, of event: EventID) -> Bool {
    if own.fingerprint == stored.fingerprint { return true }
    guard let sealer = try? keys.sealer(of: stored.subject) else { return true }
    return sealer.open(stored, of: event) == nil
  }

  static func placeholder(for plaintext: Plaintext) -> SealedField {
    SealedField(
      field: plaintext.field, subject: plaintext.subject,
      nonce: Array(repeating: 0, count: RecordLayout.nonceSize),
      ciphertext: Array(repeating: 0, count: plaintext.text.utf8.count + 16),
      fingerprint: Array(repeating: 0, count: RecordLayout.fingerprintSize))
  }
}
