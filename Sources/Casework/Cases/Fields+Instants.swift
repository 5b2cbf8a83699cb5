extension Field where Value == OffsetInstant {
  /// When it begins.
  public static var startsAt: Field { Field("startsAt") }

  /// When it ends.
  public static var endsAt: Field { Field("endsAt") }

  /// When it was found.
  public static var discoveredAt: Field { Field("discoveredAt") }

  /// When the supervisor was told.
  public static var notifiedAt: Field { Field("notifiedAt") }

  /// When, at the latest, something was promised for.
  public static var promisedBy: Field { Field("promisedBy") }
}
