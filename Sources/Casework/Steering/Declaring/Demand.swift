public import EventModel

/// The act that a clause's findings ask somebody to do, so that the law can be asked first.
///
/// A clause that demands an act is asked about by rehearsal: where the law forbids the act at that
/// moment of the case, the finding is withheld and becomes a `policyConflict`. Only what is said to
/// somebody can demand: messages, duties, advice, documents, flags; never what is counted or paid.
public struct Demand: Hashable, Sendable {
  /// The type of event that doing it would record: `DecisionMade`.
  public let act: String
  /// What is demanded of it, by field; those not named are left open.
  public let fields: [JSONValue.Member]

  /// An act, and what is demanded of it.
  public init(_ act: String, _ fields: [JSONValue.Member] = []) {
    self.act = act
    self.fields = fields
  }

  /// Throws where the vocabulary has no such act for cases, or the act no such field.
  func check(of clause: Clause) throws(ManifestFault) {
    let saying: [FindingKind] = [.document, .advice, .message, .duty, .flag]
    guard clause.emits.allSatisfy(saying.contains) else {
      throw .demandsAndCounts(clause: clause.id)
    }
    guard let type = CaseVocabulary.type(named: act) else {
      let known = CaseVocabulary.entries.map(\.name)
      throw .unknownType(act, nearest: NearestWord.of(act, among: known))
    }
    let known = type.entry.fields.map(\.name)
    for field in fields where !known.contains(field.name) {
      throw .unknownField(
        field.name, type: act, nearest: NearestWord.of(field.name, among: known))
    }
  }
}

extension Demand: ExpressibleByStringLiteral {
  /// An act of which nothing more is demanded.
  public init(stringLiteral act: String) {
    self.init(act)
  }
}
