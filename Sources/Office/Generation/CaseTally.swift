internal import Casework

/// What is counted of one case.
struct CaseTally: Sendable {
  var events = 0
  /// When the first word of it came.
  var arrived: CivilDate = .distantPast
  /// How long the insured was sick, by the truth: a refusal ends benefit, and no illness.
  var sickDays: Int?
  var isClosed = false
  var certificates = 0
  var assessed = 0
  var deficient = 0
  var completions = 0
  var calls = 0
  var classified = 0
  var failures = 0
  var grants = 0
  var applied: CivilDate?
  /// Days from the application to the first decision.
  var daysToDecision: Int?
  /// Whether the first decision went against the insured.
  var isRejectedAtFirst = false
  var refusals = 0
  var consultations = 0
  var reviewsRequested = 0
  var reviewsUpheld = 0
  var reviewsChanged = 0
  var appeals = 0
  var courtUpheld = 0
  var courtChanged = 0
  var reclaims = 0
  /// Who decided the refusal, and when.
  var refused: (by: String, on: CivilDate)?
  /// Handlers who did something in the case, the phones apart.
  var handlers: [String] = []

  /// Counts an act.
  mutating func take(_ act: PlannedAct) {
    let command = act.command
    for truth in act.truths where truth.kind == .spell {
      sickDays = truth.details.first.flatMap { Int($0.value) }
    }
    let day = Zone.stockholm.date(at: command.occurred.instant)
    if events == 0 { arrived = day }
    events += 1
    let isOfTeam = command.agent.unit?.hasPrefix("team/") ?? false
    if isOfTeam, command.agent.role == Role.handler.rawValue,
      !handlers.contains(command.agent.actor)
    {
      handlers.append(command.agent.actor)
    }
    switch command.type {
    case .applicationReceived: applied = applied ?? day
    case .certificateReceived: certificates += 1
    case .certificateAssessed: takeAssessment(command)
    case .completionRequestedFromCare: completions += 1
    case .contactOccurred: if command[.contactDirection] == .incoming { calls += 1 }
    case .contactClassified:
      classified += 1
      if command[.contactValue] == .failure { failures += 1 }
    case .decisionMade: takeDecision(command, day)
    case .peerConsultationHeld: consultations += 1
    case .caseClosed: isClosed = true
    default: takeChallenge(command)
    }
  }

  /// A certificate assessed a second time, after care answered, is not another one.
  private mutating func takeAssessment(_ command: Command) {
    guard assessed < certificates else { return }
    assessed += 1
    if command[.sufficiency] == .deficient { deficient += 1 }
  }

  private mutating func takeDecision(_ command: Command, _ day: CivilDate) {
    switch command[.decisionKind] {
    case .granted: grants += 1
    case .rejected, .withdrawn:
      refusals += 1
      if grants == 0 { isRejectedAtFirst = true }
      refused = command[.decidedBy].map { ($0, day) }
    default: return
    }
    if daysToDecision == nil, let applied { daysToDecision = day.days(since: applied) }
  }

  private mutating func takeChallenge(_ command: Command) {
    switch command.type {
    case .reviewRequested: reviewsRequested += 1
    case .reviewDecided:
      if command[.reviewOutcome] == .changed { reviewsChanged += 1 } else { reviewsUpheld += 1 }
    case .appealReceived: appeals += 1
    case .courtDecided:
      if command[.appealOutcome] == .upheld { courtUpheld += 1 } else { courtChanged += 1 }
    case .reclaimDecided: reclaims += 1
    default: break
    }
  }
}
