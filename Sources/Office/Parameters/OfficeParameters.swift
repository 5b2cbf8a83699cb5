/// What the synthetic office is made of: every figure that its generator uses, with its type.
///
/// Made by `OfficeParameterFile`, so every value is of its type, within what is allowed for it, and
/// contradicts no other.
public struct OfficeParameters: Hashable, Sendable {
  /// When the history begins.
  public let period: Period
  /// Who works where, and how long.
  public let staff: Staff
  /// When work is done, and when cases come.
  public let hours: Hours
  /// Who answers phones, and when.
  public let phones: Phones
  /// How far it is, and how meetings are bundled.
  public let travel: Travel
  /// How many cases there are, and of whom.
  public let cases: Cases
  /// How long people are sick, from day 1: a mixture of short and long spells.
  public let spells: Spells
  /// Medical certificates, and what care is asked.
  public let certificates: Certificates
  /// Calls, and why they are made.
  public let contacts: Contacts
  /// What is decided.
  public let decisions: Decisions
  /// Reviews and appeals.
  public let reviews: Reviews
  /// Money paid without right.
  public let reclaims: Reclaims
  /// How often the law is broken, as planted.
  public let breaches: Breaches
  /// How work is shared.
  public let work: Work
  /// How strongly targets are gamed; nothing unless asked for.
  public let gaming: Gaming
  /// The dates of the trial.
  public let trial: Trial
  /// What is expected to come out.
  public let check: Check
  /// All parameters with their units and sources, in the order of the file.
  public let entries: [OfficeParameter]

  /// Takes what a file says; throws the first fault.
  init(_ entries: [OfficeParameter]) throws(OfficeParameterError) {
    var reader = ParameterReader(entries)
    self.entries = entries
    period = Period(&reader)
    staff = Staff(&reader)
    hours = Hours(&reader)
    phones = Phones(&reader)
    travel = Travel(&reader)
    cases = Cases(&reader)
    spells = Spells(&reader)
    certificates = Certificates(&reader)
    contacts = Contacts(&reader)
    decisions = Decisions(&reader)
    reviews = Reviews(&reader)
    reclaims = Reclaims(&reader)
    breaches = Breaches(&reader)
    work = Work(&reader)
    gaming = Gaming(&reader)
    trial = Trial(&reader)
    check = Check(&reader)
    try reader.finish()
    try ParameterContradictions(self).test()
  }
}
