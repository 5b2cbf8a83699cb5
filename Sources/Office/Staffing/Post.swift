internal import Casework

/// A place of work, which one person after another holds.
struct Post: Sendable {
  /// The id of its first holder.
  let place: String
  /// The unit whose member the holder is.
  let unit: String
  /// The office that unit lies under or is.
  let office: String
  /// The role the holder has.
  let role: Role
  /// True if a successor always begins the day after: no team and no office is ever empty.
  let isNeverEmpty: Bool

  /// All places of an agency, office by office.
  static func all(of agency: Agency, staff: OfficeParameters.Staff) -> [Post] {
    agency.offices.flatMap { posts(of: $0) }
      + central(staff.reviewers, "R", .reviewer, in: agency.reviewOffice)
      + central(staff.medicalAdvisers, "M", .medicalAdviser, in: agency.specialistOffice)
      + central(staff.specialists, "S", .specialist, in: agency.specialistOffice)
  }

  private static func posts(of office: LocalOffice) -> [Post] {
    let head = Post(
      place: office.headPlace, unit: office.name, office: office.name, role: .unitHead,
      isNeverEmpty: true)
    let handlers = office.teams.flatMap { team in
      team.places.enumerated().map { number, place in
        Post(
          place: place, unit: team.name, office: office.name, role: .handler,
          isNeverEmpty: number == 0)
      }
    }
    return [head] + handlers
  }

  private static func central(
    _ count: Int, _ letter: String, _ role: Role, in office: String
  ) -> [Post] {
    (1...count).map { number in
      Post(
        place: "\(letter)-\(number < 10 ? "0" : "")\(number)", unit: office, office: office,
        role: role, isNeverEmpty: number == 1)
    }
  }
}

/// One holder of a post.
struct Employment: Sendable {
  let post: Post
  let handler: String
  /// The first day; before the history for its first holder.
  let from: CivilDate
  /// The last day; nil where it lies beyond the history.
  let through: CivilDate?
  let reason: LeavingReason
  /// True if the holder was there before the history begins.
  let isFirst: Bool

  /// The employment as a tenure.
  var tenure: Tenure { Tenure(handler: handler, from: from, through: through) }
}
