/// A history to make up: what steers the agency, and whether anyone games it.
public enum Scenario: String, CaseIterable, Sendable {
  /// Nothing steers but the law.
  case calm
  /// Production targets, rewards, templates and an allocation plan for all.
  case targets
  /// The same, but Torsby and Göteborg have the free letter (fribrev) for the time of the trial.
  case fribrevTrial = "fribrev-trial"
  /// Targets for all, and people who game them.
  case gamed
}
