/// The measures that come with the engine: definitions as text, and the code they name.
public enum HouseMeasures {
  /// The code a definition may name, by id.
  public static let codes: [(id: String, measure: any Measure.Type)] = [
    ("changed-on-review", ReviewMeasure.self),
    ("failure-demand", FailureDemandMeasure.self),
    ("handovers", HandoverMeasure.self),
    ("timed", TimedMeasure.self),
  ]

  /// The definition files, by family and then in the order they are shown.
  public static let definitions: [(file: String, text: [UInt8])] = [
    ("changed-on-review.yaml", PackageResources.changed_on_review_yaml),
    (
      "share-within-30-days-by-arrival.yaml",
      PackageResources.share_within_30_days_by_arrival_yaml
    ),
    (
      "share-within-30-days-by-decision.yaml",
      PackageResources.share_within_30_days_by_decision_yaml
    ),
    ("lead-time.yaml", PackageResources.lead_time_yaml),
    ("failure-demand.yaml", PackageResources.failure_demand_yaml),
    ("handovers.yaml", PackageResources.handovers_yaml),
  ]
}
