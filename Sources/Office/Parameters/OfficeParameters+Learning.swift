// How offices and their people learn.
extension OfficeParameters {
  /// How offices and their people learn.
  public struct Learning: Hashable, Sendable {
    /// Methods a freed office proposes.
    public let methodsPerYear: Double
    /// How many of that in other offices.
    public let methodSteeredShare: Double
    /// Days until a freed office uses all of its freedom.
    public let methodRampDays: Int
    /// Days from a proposal to its adoption, the mean.
    public let methodAdoptionDays: Double
    /// How many proposals are adopted.
    public let methodAdoptedShare: Double
    /// Days between revisions, the mean.
    public let methodRevisionDays: Double
    /// How many revisions return to what was before.
    public let methodReturnShare: Double
    /// Days until a method is abandoned, the mean.
    public let methodLifeDays: Double
    /// How many of a freed office's methods are kept after the charter.
    public let methodKeptShare: Double
    /// Days into the charter until a freed office states its first thought.
    public let hypothesisFirstDays: Int
    /// Days between one and the next.
    public let hypothesisEveryDays: Int
    /// Days from thought to test.
    public let hypothesisDays: Int
    /// Improvements a freed office proposes.
    public let improvementsPerYear: Double
    /// How many of that in other offices.
    public let improvementSteeredShare: Double
    /// How many improvements are shared with another office.
    public let improvementSharedShare: Double
    /// Days until that, the mean.
    public let improvementSharedDays: Double
    /// How many of those shared are adopted.
    public let improvementAdoptedShare: Double
    /// Days until that, the mean.
    public let improvementAdoptedDays: Double
    /// Courses of a handler.
    public let coursesPerHandlerYear: Double
    /// The most days of a course.
    public let courseDaysMax: Int
    /// Days until a new handler is introduced.
    public let introductionDays: Int
    /// Days of the heads' course.
    public let headCourseDays: Int
    /// Weeks in which a new handler has a mentor.
    public let mentoringWeeks: Int
    /// The length of a session.
    public let mentoringMinutes: Int
    /// Days until a new handler can the basics.
    public let basicAfterDays: Int
    /// Days until a new handler can all of it.
    public let fullAfterDays: Int
    /// How many are experts of those who were there when the history begins.
    public let expertShare: Double
    /// How many the weekly talk reaches.
    public let talkReachedShare: Double
    /// Questions after a talk.
    public let talkQuestionsMean: Double

    init(_ reader: inout ParameterReader) {
      methodsPerYear = reader.number("learning.methodsPerYear")
      methodSteeredShare = reader.share("learning.methodSteeredShare")
      methodRampDays = reader.whole("learning.methodRampDays")
      methodAdoptionDays = reader.number("learning.methodAdoptionDays")
      methodAdoptedShare = reader.share("learning.methodAdoptedShare")
      methodRevisionDays = reader.number("learning.methodRevisionDays")
      methodReturnShare = reader.share("learning.methodReturnShare")
      methodLifeDays = reader.number("learning.methodLifeDays")
      methodKeptShare = reader.share("learning.methodKeptShare")
      hypothesisFirstDays = reader.whole("learning.hypothesisFirstDays")
      hypothesisEveryDays = reader.whole("learning.hypothesisEveryDays")
      hypothesisDays = reader.whole("learning.hypothesisDays")
      improvementsPerYear = reader.number("learning.improvementsPerYear")
      improvementSteeredShare = reader.share("learning.improvementSteeredShare")
      improvementSharedShare = reader.share("learning.improvementSharedShare")
      improvementSharedDays = reader.number("learning.improvementSharedDays")
      improvementAdoptedShare = reader.share("learning.improvementAdoptedShare")
      improvementAdoptedDays = reader.number("learning.improvementAdoptedDays")
      coursesPerHandlerYear = reader.number("learning.coursesPerHandlerYear")
      courseDaysMax = reader.whole("learning.courseDaysMax")
      introductionDays = reader.whole("learning.introductionDays")
      headCourseDays = reader.whole("learning.headCourseDays")
      mentoringWeeks = reader.whole("learning.mentoringWeeks")
      mentoringMinutes = reader.whole("learning.mentoringMinutes")
      basicAfterDays = reader.whole("learning.basicAfterDays")
      fullAfterDays = reader.whole("learning.fullAfterDays")
      expertShare = reader.share("learning.expertShare")
      talkReachedShare = reader.share("learning.talkReachedShare")
      talkQuestionsMean = reader.number("learning.talkQuestionsMean")
    }
  }
}
