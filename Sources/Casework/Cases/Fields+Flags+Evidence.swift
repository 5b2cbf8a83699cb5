extension Field where Value == Bool {
  /// True if the application says who applies.
  public static var identityStated: Field { Field("identityStated") }

  /// True if it says what it is about.
  public static var matterStated: Field { Field("matterStated") }

  /// True if it is in writing.
  public static var inWriting: Field { Field("inWriting") }

  /// True if it is signed.
  public static var signed: Field { Field("signed") }

  /// True if its facts are affirmed on honour.
  public static var onHonour: Field { Field("onHonour") }

  /// True if the consequence of not complying was stated.
  public static var consequenceStated: Field { Field("consequenceStated") }

  /// True if it says what is asked.
  public static var questionStated: Field { Field("questionStated") }

  /// True if the authority held the data already.
  public static var alreadyHeld: Field { Field("alreadyHeld") }

  /// True if everything asked for came.
  public static var complete: Field { Field("complete") }

  /// True if the person is insured.
  public static var covered: Field { Field("covered") }

  /// True if the illness exempts from the limit of days at normal level.
  public static var seriousIllness: Field { Field("seriousIllness") }

  /// True if a need was found.
  public static var needFound: Field { Field("needFound") }

  /// True if a letter seems a reaction to a decision.
  public static var looksLikeReaction: Field { Field("looksLikeReaction") }

  /// True if a fact of importance for the case was added.
  public static var factAdded: Field { Field("factAdded") }

  /// True if the note is for memory only and adds no fact.
  public static var memoryNote: Field { Field("memoryNote") }

  /// True if someone asked something that needs an answer.
  public static var questionAsked: Field { Field("questionAsked") }

  /// True if it was answered.
  public static var answered: Field { Field("answered") }

  /// True if nothing more was needed after it.
  public static var resolved: Field { Field("resolved") }

  /// True if an interpreter or a translation is needed.
  public static var interpreterNeeded: Field { Field("interpreterNeeded") }

  /// True if an interpreter took part.
  public static var interpreterUsed: Field { Field("interpreterUsed") }

  /// True if those concerned agreed.
  public static var agreed: Field { Field("agreed") }
}
