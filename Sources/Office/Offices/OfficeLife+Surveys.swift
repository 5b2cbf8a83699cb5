internal import Casework

// What the staff is asked, and answers.
extension OfficeLife {
  /// A wave a year, and one after the trial where there was one.
  mutating func tellSurveys() {
    let figures = parameters.surveys
    for year in world.period.lowerBound.year...world.period.upperBound.year {
      guard let first = CivilDate(year: year, month: figures.month, day: 1) else { continue }
      tellSurvey("medarbetare-\(year)", from: workingDay(first))
    }
    guard !world.steering.freed.isEmpty else { return }
    tellSurvey("efter-fribrev", from: workingDay(parameters.trial.surveyOn))
  }

  private mutating func tellSurvey(_ survey: String, from day: CivilDate) {
    let figures = parameters.surveys
    let last = day.adding(days: 7 * figures.weeks - 1)
    guard day >= world.period.lowerBound, last <= world.period.upperBound else { return }
    let asked = world.staffing.present(of: office.name, on: day)
    let wave = Int(day.dayNumber)
    let answered = asked.indices.filter {
      script.draw(.surveyAnswers, wave << 8 | $0).happens(at: figures.answerShare)
    }.count
    // Of fewer no figure is made: it could be told who said what.
    guard answered >= figures.respondentsMin else { return }
    let (unit, results) = (office.name, results(of: wave, on: day, answers: answered))
    let published = workingDay(last.adding(days: 1))
    act(
      .staffSurveyWave, in: StreamName(.object, "survey/\(survey)/\(place)"), on: published,
      slot: 5, by: head(on: published)
    ) { command in
      command[.survey] = survey
      command[.unit] = unit
      command[.from] = day
      command[.through] = last
      command[.surveyConstructs] = CodeList(.array(SurveyConstruct.allCases.map(\.json)))
      command[.respondents] = Int64(answered)
      command[.asked] = Int64(asked.count)
      command[.results] = results
    }
  }

  /// Per construct a figure from 0 to 100 and the number of answers, ordered by name.
  private func results(of wave: Int, on day: CivilDate, answers: Int) -> JSONValue {
    let figures = parameters.surveys
    let effect = effect(on: day)
    let words = SurveyConstruct.allCases.map(\.rawValue)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return .object(
      words.enumerated().map { number, word in
        let spread = script.draw(.surveyIndex, wave << 8 | number).normal()
        let mean = figures.indexMean + effect + spread * figures.indexDeviation
        let index = Int64(min(max(mean, 0), 100).rounded())
        return JSONValue.Member(
          word,
          .object([
            JSONValue.Member("answers", Int64(answers).json), JSONValue.Member("index", index.json),
          ]))
      })
  }

  /// How much better the work is felt to be for the charter, in points.
  private func effect(on day: CivilDate) -> Double {
    let (steering, figures) = (world.steering, parameters.surveys)
    guard steering.freed.contains(office.name), day >= steering.charter.lowerBound
    else { return 0 }
    return isFreed(on: day) ? figures.freedEffect : figures.freedEffect * figures.effectKeptShare
  }
}
