// Tests of SwiftPlan.
