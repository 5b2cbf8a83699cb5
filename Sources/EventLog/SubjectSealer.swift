internal import Crypto
internal import EventModel
internal import LMDB

/// Seals and opens fields under one person's key (AES-256-GCM, keys by HKDF-SHA-256).
///
/// Deterministic given the key: the same field of the same event sealed twice gives the same bytes,
/// so that a repeated append can be recognised.
struct SubjectSealer: Sendable {
  private let root: SymmetricKey
  private let encryptionKey: SymmetricKey
  private let nonceKey: SymmetricKey
  private let fingerprintKey: SymmetricKey

  init(key: [UInt8]) {
    root = SymmetricKey(data: key)
    encryptionKey = Self.derive("fribrev 1 encryption", from: root)
    nonceKey = Self.derive("fribrev 1 nonce", from: root)
    fingerprintKey = Self.derive("fribrev 1 fingerprint", from: root)
  }

  private static func derive(_ purpose: String, from root: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: root, info: Array(purpose.utf8), outputByteCount: 32)
  }

  /// What stands for a text: the same under this key, and telling nothing without it.
  func pseudonym(of text: String) -> String {
    let key = Self.derive("fribrev 1 pseudonym", from: root)
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return "P-" + code.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Seals a field of an event.
  func seal(_ plaintext: Plaintext, of event: EventID) -> SealedField {
    let message = Self.message(plaintext.field, of: event) + plaintext.text.utf8
    let nonceBytes = Array(
      HMAC<SHA256>.authenticationCode(for: message, using: nonceKey)
        .prefix(RecordLayout.nonceSize))
    let context = Self.context(plaintext.field, plaintext.subject, of: event)
    do {
      let box = try AES.GCM.seal(
        Array(plaintext.text.utf8), using: encryptionKey, nonce: AES.GCM.Nonce(data: nonceBytes),
        authenticating: context)
      return SealedField(
        field: plaintext.field, subject: plaintext.subject, nonce: nonceBytes,
        ciphertext: Array(box.ciphertext) + Array(box.tag),
        fingerprint: Array(HMAC<SHA256>.authenticationCode(for: message, using: fingerprintKey)))
    } catch {
      preconditionFailure("AES-GCM seals any text under a 32-byte key and 12-byte nonce: \(error)")
    }
  }

  /// Opens a field of an event; nil where key, event and bytes don't belong together.
  func open(_ field: SealedField, of event: EventID) -> String? {
    guard
      let box = try? AES.GCM.SealedBox(combined: field.nonce + field.ciphertext),
      let text = try? AES.GCM.open(
        box, using: encryptionKey,
        authenticating: Self.context(field.field, field.subject, of: event))
    else { return nil }
    return String(validating: text, as: UTF8.self)
  }

  /// Event id, then the field's name with its length, so that name and text can't run together.
  private static func message(_ field: String, of event: EventID) -> [UInt8] {
    var bytes: [UInt8] = []
    event.append(to: &bytes)
    bytes.append(counted: field)
    return bytes
  }

  private static func context(_ field: String, _ subject: String, of event: EventID) -> [UInt8] {
    var bytes = message(field, of: event)
    bytes.append(counted: subject)
    return bytes
  }
}
