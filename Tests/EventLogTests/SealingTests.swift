import Crypto
import EventLog
import EventModel
import Foundation
import LMDB
import Testing

/// Directly identifying data and free text are sealed under the person's own key (DESIGN §3.11,
/// §5.2): no file of the store shows them, and sealed bytes open only where they belong.
@Suite struct SealingTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private static let secret = "Anna Ek bor på Sjukhusgatan 17"

  private func append(
    _ number: UInt64, subject: String = "P-1", text: String = secret, to log: Log
  ) async throws -> Envelope {
    let sealing = [Plaintext(field: "note", subject: subject, text: text)]
    let receipt = try await log.append([SampleEvents.draft(number, sealing: sealing)])
    return try log.snapshot().event(at: receipt.position)
  }

  @Test func `no file of the store shows what was sealed`() async throws {
    let log = try await scratch.makeLog()
    for number in 1...20 { _ = try await append(UInt64(number), to: log) }
    _ = try log.backup(to: scratch.path("copy"), withKeys: true)
    log.close()
    try scratch.openLog().close()
    let secrets = [Self.secret, "Anna", "Sjukhusgatan"].map { Data($0.utf8) }
    for (name, bytes) in try scratch.files(in: ".") {
      for secret in secrets { #expect(bytes.range(of: secret) == nil, "\(name)") }
    }
  }

  @Test func `what was sealed opens again, after reopening too`() async throws {
    let log = try await scratch.makeLog()
    let texts = [Self.secret, "", "e\u{301}", "\u{0}", String(repeating: "å", count: 30_000)]
    for (number, text) in texts.enumerated() {
      let envelope = try await append(UInt64(number + 1), text: text, to: log)
      let opened = try log.open(envelope.sealed[0], of: envelope.event.id)
      #expect(opened.utf8.elementsEqual(text.utf8))
    }
    log.close()
    let again = try scratch.openLog()
    let envelope = try again.snapshot().event(at: Position(2))
    #expect(try again.open(envelope.sealed[0], of: envelope.event.id) == Self.secret)
  }

  @Test func `given the key, sealing twice gives the same bytes`() async throws {
    let log = try await scratch.makeLog()
    _ = try await append(1, to: log)
    log.close()
    try scratch.copy("store", to: "twin")
    let one = try scratch.openLog()
    let other = try scratch.openLog("twin")
    let left = try await append(2, to: one)
    let right = try await append(2, to: other)
    #expect(left.sealed == right.sealed)
    #expect(try one.root(at: 3) == other.root(at: 3))
    // Another event, field or text gives other bytes.
    let later = try await append(3, to: one)
    #expect(later.sealed[0].nonce != left.sealed[0].nonce)
    #expect(later.sealed[0].fingerprint != left.sealed[0].fingerprint)
    #expect(later.sealed[0].ciphertext != left.sealed[0].ciphertext)
  }

  @Test func `altered or moved sealed bytes do not open`() async throws {
    let log = try await scratch.makeLog()
    let envelope = try await append(1, to: log)
    let other = try await append(2, subject: "P-2", to: log)
    let field = envelope.sealed[0]
    for index in field.ciphertext.indices {
      var forged = field.ciphertext
      forged[index] ^= 1
      expectUnreadable(Self.with(field, ciphertext: forged), of: envelope.event.id, in: log)
    }
    for index in field.nonce.indices {
      var forged = field.nonce
      forged[index] ^= 0x80
      expectUnreadable(Self.with(field, nonce: forged), of: envelope.event.id, in: log)
    }
    expectUnreadable(field, of: other.event.id, in: log)
    expectUnreadable(Self.with(field, name: "name"), of: envelope.event.id, in: log)
    expectUnreadable(Self.with(field, subject: "P-2"), of: envelope.event.id, in: log)
    expectUnreadable(Self.with(field, subject: "P-404"), of: envelope.event.id, in: log)
    expectUnreadable(Self.with(field, ciphertext: []), of: envelope.event.id, in: log)
  }

  private func expectUnreadable(_ field: SealedField, of event: EventID, in log: Log) {
    #expect(throws: LogError.sealedFieldUnreadable(field.field, subject: field.subject)) {
      try log.open(field, of: event)
    }
  }

  private static func with(
    _ field: SealedField, name: String? = nil, subject: String? = nil, nonce: [UInt8]? = nil,
    ciphertext: [UInt8]? = nil
  ) -> SealedField {
    SealedField(
      field: name ?? field.field, subject: subject ?? field.subject, nonce: nonce ?? field.nonce,
      ciphertext: ciphertext ?? field.ciphertext, fingerprint: field.fingerprint)
  }

  @Test func `eight tasks that meet a person first agree on one key`() async throws {
    let log = try await scratch.makeLog()
    for round in 0..<10 as Range<UInt64> {
      let subject = "P-\(round)"
      let envelopes = try await withThrowingTaskGroup(of: Envelope.self) { group in
        for task in 0..<8 as Range<UInt64> {
          group.addTask { try await self.append(round * 8 + task, subject: subject, to: log) }
        }
        return try await group.reduce(into: [Envelope]()) { $0.append($1) }
      }
      for envelope in envelopes {
        #expect(try log.open(envelope.sealed[0], of: envelope.event.id) == Self.secret)
      }
    }
    log.close()
    let keys = try StoreSurgery.entries(of: scratch.path() + "/side/keys", tables: ["keys"])
    #expect(keys.count == 10)
    #expect(Set(keys.map(\.value)).count == 10)
    #expect(keys.allSatisfy { $0.value.count == 33 && $0.value[0] == 1 })
  }

  @Test func `pseudonyms that differ only in normalisation have keys of their own`() async throws {
    let log = try await scratch.makeLog()
    let composed = try await append(1, subject: "Bj\u{F6}rn", to: log)
    let decomposed = try await append(2, subject: "Bjo\u{308}rn", to: log)
    #expect(try log.open(composed.sealed[0], of: composed.event.id) == Self.secret)
    #expect(try log.open(decomposed.sealed[0], of: decomposed.event.id) == Self.secret)
    let swapped = Self.with(composed.sealed[0], subject: "Bjo\u{308}rn")
    expectUnreadable(swapped, of: composed.event.id, in: log)
    log.close()
    let keys = try StoreSurgery.entries(of: scratch.path() + "/side/keys", tables: ["keys"])
    #expect(Set(keys.map(\.key)) == [Array("Bj\u{F6}rn".utf8), Array("Bjo\u{308}rn".utf8)])
  }

  @Test func `a key is durable before anything sealed under it is in the log`() async throws {
    let log = try await scratch.makeLog()
    // A premise that fails is tested by the writer, after the keys were made.
    let premise = Premise.revision(Revision(9), of: StreamName(.case, "K-17"))
    let sealing = [Plaintext(field: "note", subject: "P-1", text: Self.secret)]
    let drafts = [SampleEvents.draft(1, sealing: sealing)]
    #expect(await answer(of: log, to: drafts, premise: premise) == "wrongRevision")
    log.close()
    let keys = try StoreSurgery.entries(of: scratch.path() + "/side/keys", tables: ["keys"])
    #expect(keys.map(\.key) == [Array("P-1".utf8)])
  }

  @Test func `the nonce is made of event, field and text under the subject's key`() async throws {
    let log = try await scratch.makeLog()
    let envelope = try await append(1, to: log)
    log.close()
    let keys = try StoreSurgery.entries(of: scratch.path() + "/side/keys", tables: ["keys"])
    let root = SymmetricKey(data: keys[0].value.dropFirst())
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: root, info: Data("fribrev 1 nonce".utf8), outputByteCount: 32)
    var message: [UInt8] = []
    envelope.event.id.append(to: &message)
    message += [4, 0] + Array("note".utf8) + Array(Self.secret.utf8)
    let nonce = HMAC<SHA256>.authenticationCode(for: message, using: key)
    #expect(Array(nonce.prefix(12)) == envelope.sealed[0].nonce)
  }
}
