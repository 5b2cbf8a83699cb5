extension Field where Value == [String] {
  /// The provisions applied, such as SFB 27:48.
  public static var provisions: Field { Field("provisions") }

  /// Pseudonyms of others who took part in the final handling, the decider and presenter apart.
  public static var others: Field { Field("others") }

  /// Pseudonyms of those who took part beside the author.
  public static var participants: Field { Field("with") }

  /// Ids of the events whose content was put before the party.
  public static var material: Field { Field("material") }

  /// Ids of the events that the finding rests on.
  public static var evidence: Field { Field("evidence") }

  /// Pseudonyms of handlers.
  public static var handlers: Field { Field("handlers") }

  /// Municipalities by name.
  public static var municipalities: Field { Field("municipalities") }

  /// Units by id.
  public static var units: Field { Field("units") }

  /// Units compared with, by id.
  public static var controlUnits: Field { Field("controlUnits") }

  /// Case types that it applies to.
  public static var caseTypes: Field { Field("caseTypes") }

  /// Clauses of the policy by name.
  public static var clauses: Field { Field("clauses") }

  /// Values of the common ground of values that it touches.
  public static var values: Field { Field("values") }

  /// Names of the fields that were put right.
  public static var corrects: Field { Field("corrects") }
}
