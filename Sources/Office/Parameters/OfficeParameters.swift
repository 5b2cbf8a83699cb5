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
  /// Whom cases are about.
  public let people: People
  /// How long people are sick, from day 1: a mixture of short and long spells.
  public let spells: Spells
  /// How fast cases are handled.
  public let handling: Handling
  /// Medical certificates, and what care is asked.
  public let certificates: Certificates
  /// Calls, and why they are made.
  public let contacts: Contacts
  /// Calls one by one.
  public let calls: Calls
  /// Messages to the function mailbox.
  public let mail: Mail
  /// What the insured say when they are asked.
  public let experience: Experience
  /// What parties ask for beside benefit.
  public let parties: Parties
  /// What decisions wait for, and what is said of it.
  public let delays: Delays
  /// The way back to work, with others.
  public let coordination: Coordination
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
  /// Who has a case in hand, and how that changes.
  public let ownership: Ownership
  /// What is checked, reported and put right in cases.
  public let quality: Quality
  /// How strongly targets are gamed; nothing unless asked for.
  public let gaming: Gaming
  /// The dates of the trial.
  public let trial: Trial
  /// What goes on in offices beside cases.
  public let offices: Offices
  /// How offices and their people learn.
  public let learning: Learning
  /// What the staff is asked, and answers.
  public let surveys: Surveys
  /// What is decided of targets, rewards, plans and trials, and signalled from above.
  public let regimes: Regimes
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
    people = People(&reader)
    spells = Spells(&reader)
    handling = Handling(&reader)
    certificates = Certificates(&reader)
    contacts = Contacts(&reader)
    calls = Calls(&reader)
    mail = Mail(&reader)
    experience = Experience(&reader)
    parties = Parties(&reader)
    delays = Delays(&reader)
    coordination = Coordination(&reader)
    decisions = Decisions(&reader)
    reviews = Reviews(&reader)
    reclaims = Reclaims(&reader)
    breaches = Breaches(&reader)
    work = Work(&reader)
    ownership = Ownership(&reader)
    quality = Quality(&reader)
    gaming = Gaming(&reader)
    trial = Trial(&reader)
    offices = Offices(&reader)
    learning = Learning(&reader)
    surveys = Surveys(&reader)
    regimes = Regimes(&reader)
    check = Check(&reader)
    try reader.finish()
    try ParameterContradictions(self).test()
  }
}
