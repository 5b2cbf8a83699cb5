internal import EventModel
internal import LMDB

/// Turns drafts into prepared events: seals, encodes, and outlines the facts.
struct Preparation: Sendable {
  let keys: SubjectKeys
  let vocabulary: Vocabulary

  /// Prepares a batch, making the keys it needs, durably, before anything is sealed under them.
  ///
  /// `isStored` tells whether the log has an event id: for a stored event no key is made.
  func prepare(
    _ drafts: [Draft], isStored: (EventID) throws(LogError) -> Bool
  ) throws(LogError) -> [PreparedEvent] {
    var prepared: [PreparedEvent] = []
    prepared.reserveCapacity(drafts.count)
    if drafts.contains(where: { !$0.sealing.isEmpty }) {
      try makeKeys(for: drafts, isStored: isStored)
    }
    for draft in drafts {
      prepared.append(try prepare(draft))
    }
    return prepared
  }

  /// Prepares one draft with the keys there are.
  func prepare(_ draft: Draft) throws(LogError) -> PreparedEvent {
    var sealed: [SealedField] = []
    var isSealed = true
    for plaintext in draft.sealing {
      if let sealer = try keys.sealer(of: plaintext.subject) {
        sealed.append(sealer.seal(plaintext, of: draft.event.id))
      } else {
        isSealed = false
        sealed.append(Self.placeholder(for: plaintext))
      }
    }
    let encoded = try RecordEncoder.encode(draft.event, sealed: sealed)
    return PreparedEvent(
      prefixed: encoded.prefixed, sealedPart: encoded.sealedPart, isSealed: isSealed,
      event: draft.event, sealedNames: draft.sealing,
      fact: FactMaker.outline(of: draft.event, by: vocabulary))
  }

  private func makeKeys(
    for drafts: [Draft], isStored: (EventID) throws(LogError) -> Bool
  ) throws(LogError) {
    var missing: [String] = []
    for draft in drafts where !draft.sealing.isEmpty {
      // A draft the format can't take must not leave a key behind.
      _ = try RecordEncoder.encode(
        draft.event, sealed: draft.sealing.map { Self.placeholder(for: $0) })
      if try isStored(draft.event.id) { continue }
      for plaintext in draft.sealing where try keys.sealer(of: plaintext.subject) == nil {
        missing.append(plaintext.subject)
      }
    }
    if !missing.isEmpty { try keys.makeKeys(for: missing) }
  }

  private static func placeholder(for plaintext: Plaintext) -> SealedField {
    SealedField(
      field: plaintext.field, subject: plaintext.subject,
      nonce: Array(repeating: 0, count: RecordLayout.nonceSize),
      ciphertext: Array(repeating: 0, count: plaintext.text.utf8.count + 16),
      fingerprint: Array(repeating: 0, count: RecordLayout.fingerprintSize))
  }
}
