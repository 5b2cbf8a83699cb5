public import ArgumentParser
public import CaseEngine

/// `unit`, `activity` or `month` on the command line.
extension LogKPI.Division: ExpressibleByArgument {}
