// Breaches of law.
extension Purpose {
  /// Whether a breach of law is planted.
  public static var breachIsPlanted: Purpose { Purpose(rawValue: 800) }

  /// Which one.
  public static var breachChoice: Purpose { Purpose(rawValue: 801) }
}
