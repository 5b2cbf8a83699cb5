internal import EventModel

extension Log {
  /// What stands for a text in the open part of events: the same text of the same space has the
  /// same pseudonym in this store, and another in every other store.
  ///
  /// The key behind it is that of the subject `pseudonyms/SPACE`, made when first needed, durably;
  /// erased, nobody can tell any more which pseudonym was whose. 64 bits: among a million texts
  /// two share one with a chance of 1 in 37 million. Throws `.subjectErased`, and faults of the
  /// keys' file.
  package func pseudonym(of text: String, in space: String) throws(LogError) -> String {
    let subject = "pseudonyms/\(space)"
    if let sealer = try keys.sealer(of: subject) { return sealer.pseudonym(of: text) }
    try keys.makeKeys(for: [subject])
    guard let sealer = try keys.sealer(of: subject) else { throw .subjectErased(subject) }
    return sealer.pseudonym(of: text)
  }

  /// The same where the key was made before; nil where no text of the space was ever replaced.
  package func knownPseudonym(
    of text: String, in space: String
  ) throws(LogError) -> String? {
    try keys.sealer(of: "pseudonyms/\(space)")?.pseudonym(of: text)
  }
}
