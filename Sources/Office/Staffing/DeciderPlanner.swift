internal import Casework

/// Says who of a team decides what is adverse: so many of its members, in the order of places.
///
/// Whoever decides does so until the last day; then the next member who stays takes over, from the
/// next working day.
struct DeciderPlanner {
  let count: Int
  let period: ClosedRange<CivilDate>

  /// The tenures of a team's decision-makers, in order.
  func tenures(in holders: [Employment]) -> [Tenure] {
    var tenures: [Tenure] = []
    let days = holders.flatMap {
      [max($0.from, period.lowerBound)] + [$0.through?.adding(days: 1)].compactMap(\.self)
    }
    for day in days.sorted() {
      let from =
        day == period.lowerBound ? day : HolidayCalendar.sweden.nextWorkingDay(onOrAfter: day)
      for holder in holders where holder.tenure.covers(day) && holder.tenure.covers(from) {
        let deciding = tenures.filter { $0.covers(day) || $0.covers(from) }
        guard deciding.count < count else { break }
        guard !deciding.contains(where: { $0.handler == holder.handler }) else { continue }
        tenures.append(Tenure(handler: holder.handler, from: from, through: holder.through))
      }
    }
    return tenures
  }
}
