extension Field where Value == String {
  /// The kind of case by name, such as sickness-benefit; articles apply by it.
  public static var caseType: Field { Field("caseType") }

  /// Pseudonym of a person who is a party.
  public static var person: Field { Field("person") }

  /// Pseudonym of the handler that it is about.
  public static var handler: Field { Field("handler") }

  /// Pseudonym of who decided.
  public static var decidedBy: Field { Field("decidedBy") }

  /// Pseudonym of who presented the matter.
  public static var presentedBy: Field { Field("presentedBy") }

  /// Pseudonym of who reported.
  public static var reportedBy: Field { Field("reportedBy") }

  /// Pseudonym of who assessed.
  public static var assessor: Field { Field("assessor") }

  /// Pseudonym of the medical adviser or specialist.
  public static var adviser: Field { Field("adviser") }

  /// Pseudonym of the representative.
  public static var representative: Field { Field("representative") }

  /// Pseudonym of the party, employer or provider concerned.
  public static var party: Field { Field("party") }

  /// Pseudonym of who issued the certificate.
  public static var issuer: Field { Field("issuer") }

  /// Pseudonym of the care unit.
  public static var careUnit: Field { Field("careUnit") }

  /// Pseudonym of the employer.
  public static var employer: Field { Field("employer") }

  /// Pseudonym of who carries out an investigation or measure.
  public static var provider: Field { Field("provider") }

  /// Pseudonym of who sent a document.
  public static var sender: Field { Field("sender") }

  /// The function mailbox.
  public static var mailbox: Field { Field("mailbox") }

  /// The unit that it is about, such as office/torsby.
  public static var unit: Field { Field("unit") }

  /// The unit it came from.
  public static var fromUnit: Field { Field("fromUnit") }

  /// The unit it goes to, or is put under.
  public static var toUnit: Field { Field("toUnit") }

  /// The team responsible.
  public static var team: Field { Field("team") }

  /// The office responsible.
  public static var office: Field { Field("office") }

  /// The form by its number, such as FK 7804 or KOMPLT.
  public static var form: Field { Field("form") }

  /// A document by its number or reference.
  public static var document: Field { Field("document") }

  /// The stated occupational group, holding work that normally occurs.
  public static var occupationalGroup: Field { Field("occupationalGroup") }

  /// The language by its code.
  public static var language: Field { Field("language") }

  /// The case, where the stream is not the case's.
  public static var caseID: Field { Field("case") }

  /// The court by name.
  public static var court: Field { Field("court") }

  /// A course or topic by name.
  public static var course: Field { Field("course") }

  /// A topic by name.
  public static var topic: Field { Field("topic") }

  /// A method by id.
  public static var method: Field { Field("method") }

  /// An experiment by id.
  public static var experiment: Field { Field("experiment") }

  /// A phase by name.
  public static var phase: Field { Field("phase") }

  /// A hypothesis by id.
  public static var hypothesis: Field { Field("hypothesis") }

  /// A measure by id.
  public static var measure: Field { Field("measure") }

  /// A query by id or digest.
  public static var query: Field { Field("query") }

  /// A finding by id.
  public static var finding: Field { Field("finding") }

  /// A digest in hexadecimal.
  public static var digest: Field { Field("digest") }

  /// A policy by id.
  public static var policy: Field { Field("policy") }

  /// A bundle by id.
  public static var bundle: Field { Field("bundle") }

  /// The version of the policy.
  public static var policyVersion: Field { Field("version") }

  /// A law pack by id.
  public static var pack: Field { Field("pack") }

  /// The version of the law pack.
  public static var packVersion: Field { Field("version") }

  /// Where it applies: nation, region/…, office/… or team/….
  public static var scope: Field { Field("scope") }

  /// An article by its id.
  public static var article: Field { Field("article") }

  /// A wording of an article by its id.
  public static var wording: Field { Field("wording") }

  /// The type of event that was decided upon.
  public static var act: Field { Field("act") }

  /// The provision that it rests on.
  public static var legalBasis: Field { Field("legalBasis") }

  /// A survey by id.
  public static var survey: Field { Field("survey") }

  /// The company or other body by name.
  public static var entity: Field { Field("entity") }

  /// The key that was destroyed, by its id.
  public static var subjectKey: Field { Field("subjectKey") }
}
