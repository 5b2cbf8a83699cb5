extension Field where Value == Role {
  /// What someone does.
  public static var role: Field { Field("role") }
}

extension Field where Value == WorkKind {
  /// The kind of work.
  public static var workKind: Field { Field("workKind") }
}

extension Field where Value == HandlerChangeReason {
  /// Why the case changed hands.
  public static var handlerChangeReason: Field { Field("reason") }
}

extension Field where Value == RoutingReason {
  /// Why the case went elsewhere.
  public static var routingReason: Field { Field("reason") }
}

extension Field where Value == PriorityReason {
  /// Why the order was changed.
  public static var priorityReason: Field { Field("reason") }
}

extension Field where Value == OfficeFunction {
  /// The function that hands over.
  public static var fromFunction: Field { Field("fromFunction") }

  /// The function that takes over.
  public static var toFunction: Field { Field("toFunction") }
}

extension Field where Value == UnitKind {
  /// The kind of unit.
  public static var unitKind: Field { Field("unitKind") }
}

extension Field where Value == TeamPrinciple {
  /// What the division goes by.
  public static var teamPrinciple: Field { Field("principle") }
}

extension Field where Value == AbsenceKind {
  /// The kind of absence, with no diagnosis.
  public static var absenceKind: Field { Field("absenceKind") }
}

extension Field where Value == LeavingReason {
  /// Why someone left.
  public static var leavingReason: Field { Field("reason") }
}

extension Field where Value == SupportKind {
  /// What the head does.
  public static var supportKind: Field { Field("supportKind") }
}

extension Field where Value == SupportTrigger {
  /// What made the head act.
  public static var supportTrigger: Field { Field("trigger") }
}

extension Field where Value == TeamMeetingKind {
  /// The kind of meeting.
  public static var teamMeetingKind: Field { Field("teamMeetingKind") }
}

extension Field where Value == EvaluationSign {
  /// Plus or minus.
  public static var evaluationSign: Field { Field("sign") }
}

extension Field where Value == CompetenceLevel {
  /// How much is mastered.
  public static var competenceLevel: Field { Field("competenceLevel") }
}

extension Field where Value == InterestKind {
  /// The interest.
  public static var interestKind: Field { Field("interestKind") }
}

extension Field where Value == ConflictGround {
  /// The ground for partiality.
  public static var conflictGround: Field { Field("ground") }
}

extension Field where Value == ConflictException {
  /// Why the person acted all the same.
  public static var conflictException: Field { Field("exception") }
}
