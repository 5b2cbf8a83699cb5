extension Field where Value == JSONValue {
  /// The fields put right, with their right values.
  public static var correctedFields: Field { Field("set") }

  /// Parameters by name, as the policy declares them.
  public static var parameters: Field { Field("parameters") }

  /// Figures by construct, each with its number of answers.
  public static var results: Field { Field("results") }
}
