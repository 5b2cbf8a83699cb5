/// Why a policy can't be loaded.
public enum ManifestFault: Error, Hashable, Sendable {
  /// It has no id, no version, or no clause name where one is due.
  case nameMissing(String)
  /// Two clauses of one id.
  case clauseTwice(String)
  /// Two parameters of one name.
  case parameterTwice(String)
  /// Two names that findings could not tell apart.
  case sameHash(String, String)
  /// A type of event that the vocabulary lacks.
  case unknownType(String, nearest: String?)
  /// A type read twice.
  case typeTwice(String)
  /// A slot that facts of the type don't carry.
  case unknownSlot(String, type: String, nearest: String?)
  /// A field that events of the type don't have.
  case unknownField(String, type: String, nearest: String?)
  /// A clause reads what the policy does not declare to read.
  case unreadByPolicy(String, clause: String)
  /// A clause emits rewards and reads how a decision turned out.
  case rewardsOutcome(clause: String, type: String, field: String)
  /// A clause emits rewards while another reads how a decision turned out.
  case rewardsBesideOutcome(clause: String, other: String, type: String, field: String)
  /// A clause depends on a parameter that the policy does not declare.
  case parameterNotDeclared(String, clause: String, nearest: String?)
  /// Periods wait for a parameter that is not declared, or is none of days.
  case settlesByNoTerm(String, nearest: String?)
  /// A clause declares a kind that only the engine emits.
  case emitsConflict(clause: String)
  /// A clause that demands an act says what is counted, measured or paid.
  case demandsAndCounts(clause: String)
  /// More of something than fits its number.
  case tooMany(String, max: Int)

  /// What is wrong and what to do, in a sentence or two.
  public var sentence: String {
    switch self {
    case .nameMissing(let what): "the policy has an empty \(what): give it one"
    case .clauseTwice(let id): "two clauses are called \(id): give one of them another id"
    case .parameterTwice(let name): "two parameters are called \(name): keep one"
    case .sameHash(let one, let other):
      "the names \(one) and \(other) have the same hash: give one of them another name"
    case .unknownType(let type, let nearest):
      "no type of event is called \(type)\(Self.guess(nearest)): see fribrev log stats"
    case .typeTwice(let type): "type \(type) is read twice: join the two reads"
    case .unknownSlot(let slot, let type, let nearest):
      "facts of \(type) carry no slot \(slot)\(Self.guess(nearest)): read it as a field"
    case .unknownField(let field, let type, let nearest):
      "events of \(type) have no field \(field)\(Self.guess(nearest))"
    case .unreadByPolicy(let name, let clause):
      "clause \(clause) reads \(name), which the policy does not: add it to the policy's reads"
    case .rewardsOutcome(let clause, let type, let field):
      "clause \(clause) rewards and reads \(field) of \(type), the outcome of a decision: "
        + "RF 1:9 forbids it; reward that a decision was made, or nothing"
    case .rewardsBesideOutcome(let clause, let other, let type, let field):
      "clause \(clause) rewards while \(other) reads \(field) of \(type), the outcome of a "
        + "decision, and the clauses of a policy share a state: make two policies of them"
    case .parameterNotDeclared(let name, let clause, let nearest):
      "clause \(clause) depends on parameter \(name), which the policy does not declare"
        + "\(Self.guess(nearest))"
    case .settlesByNoTerm(let name, let nearest):
      "periods settle by \(name), which is no parameter of days\(Self.guess(nearest))"
    case .emitsConflict(let clause):
      "clause \(clause) declares policyConflict, which only the engine emits: leave it out"
    case .demandsAndCounts(let clause):
      "clause \(clause) demands an act, and what it says is measured, counted or paid: let "
        + "another clause say that"
    case .tooMany(let what, let max): "the policy has more than \(max) \(what): make two of it"
    }
  }

  static func guess(_ word: String?) -> String { word.map { " (did you mean \($0)?)" } ?? "" }
}
