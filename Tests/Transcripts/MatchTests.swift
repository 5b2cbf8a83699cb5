import Testing

@Test(arguments: [
  ("", ""), ("a", "a"), ("…", ""), ("…", "abc"), ("a…", "a"), ("…c", "abc"), ("a…c", "abbc"),
  ("a…b…c", "a1b2b3c"), ("9f3c … 81d2", "9f3c … 81d2"), ("root …", "root å"),
]) func `a line matches`(_ expected: String, _ actual: String) {
  #expect(Match.line(expected, actual))
}

@Test(arguments: [
  ("", "a"), ("a", ""), ("a", "A"), ("a", "a "), ("a…c", "ab"), ("a…b", "a1b2"), ("…b", "abc"),
  ("a...c", "abc"), ("a…b…c", "acb"), ("9f3c…", "9f3d"),
]) func `a line does not match`(_ expected: String, _ actual: String) {
  #expect(!Match.line(expected, actual))
}

@Test(arguments: [
  ([], []), (["a", ""], ["a"]), (["a"], ["a", "", ""]), (["…"], []), (["…"], ["a", "b"]),
  (["a", "…", "d"], ["a", "b", "c", "d"]), (["a", "…", "b"], ["a", "b"]),
  (["…", "b…", "…"], ["a", "b1", "b2", "c"]), (["", "a"], ["", "a"]),
]) func `lines match`(_ expected: [String], _ actual: [String]) {
  #expect(Match.lines(expected, actual))
}

@Test(arguments: [
  ([], ["a"]), (["a"], []), (["a"], ["a", "b"]), (["a", "b"], ["a"]), (["a", "b"], ["b", "a"]),
  (["a", "…", "d"], ["a", "b", "c"]), (["…", "a"], ["a", "b"]), (["a…b"], ["a", "b"]),
  (["a"], ["", "a"]), (["a", "", "b"], ["a", "b"]),
]) func `lines do not match`(_ expected: [String], _ actual: [String]) {
  #expect(!Match.lines(expected, actual))
}
