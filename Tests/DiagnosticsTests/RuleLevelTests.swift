import Diagnostics
import Testing
import YAMLTree

/// Sample rules, one for each level.
enum Sample: String, FindingKind {
    case mistake, doubt, oddity, taste

    static let category = "Samples"
    var title: String { "a \(rawValue)" }
    var isContainable: Bool { true }
    var explanation: RuleExplanation { RuleExplanation(why: "") }

    var level: RuleLevel {
        switch self {
        case .mistake: .error
        case .doubt: .warning
        case .oddity: .note
        case .taste: .off
        }
    }
}

/// Checks which severity a finding gets from its rule, the settings, and strict and lenient runs.
struct RuleLevelTests {
    /// The severities of one finding of each rule at these levels, as their first letters.
    private func counted(
        _ levels: RuleLevels, consequence: String? = "it is left out", atMost: Diagnostic.Severity = .error
    ) -> [String] {
        let collector = DiagnosticCollector(levels: levels)
        for kind in Sample.allCases {
            collector.report(
                kind, "m", at: place(1, 1, in: "a: 1", path: "specs/a.yaml"), pointer: "/paths/~1a/get",
                consequence: consequence, atMost: atMost)
        }
        return collector.findings().map { "\($0.id) \($0.severity.rawValue): \($0.message)" }.sorted()
    }

    private func setting(_ rule: Sample, _ level: RuleLevel, _ place: String? = nil) -> RuleSetting {
        RuleSetting(rule: rule.id, place: place.map { PlacePattern($0) }, level: level)
    }

    @Test func `a finding has the level of its rule`() {
        #expect(counted(RuleLevels()) == ["doubt warning: m", "mistake error: m", "oddity note: m"])
    }

    @Test func `a strict run turns warnings into errors`() {
        #expect(counted(RuleLevels(isStrict: true)) == ["doubt error: m", "mistake error: m", "oddity note: m"])
    }

    @Test func `a lenient run turns errors into warnings that state the containment`() {
        let lenient = counted(RuleLevels(isLenient: true))
        #expect(lenient == ["doubt warning: m", "mistake warning: m: it is left out", "oddity note: m"])
    }

    @Test func `a strict and lenient run keeps contained errors as warnings`() {
        let both = counted(RuleLevels(isLenient: true, isStrict: true))
        #expect(both == ["doubt error: m", "mistake warning: m: it is left out", "oddity note: m"])
    }

    @Test func `an error without a containment stays an error`() {
        let levels = RuleLevels(settings: [setting(.mistake, .off)], isLenient: true)
        #expect(counted(levels, consequence: nil).contains("mistake error: m"))
    }

    @Test func `a finding in a place without effect is at most a warning`() {
        let counted = counted(RuleLevels(), atMost: .warning)
        #expect(counted == ["doubt warning: m", "mistake warning: m: it is left out", "oddity note: m"])
    }

    @Test func `the last matching setting counts, even in a strict run`() {
        let settings = [
            setting(.doubt, .off), setting(.doubt, .note, "specs"), setting(.mistake, .warning),
            setting(.mistake, .off, "other"), setting(.taste, .error),
        ]
        let found = counted(RuleLevels(settings: settings, isStrict: true))
        #expect(found == ["doubt note: m", "mistake warning: m: it is left out", "oddity note: m", "taste error: m"])
    }

    @Test func `settings that apply to no finding are reported as unused`() {
        let settings = [setting(.doubt, .off), setting(.doubt, .note), setting(.mistake, .off, "other")]
        let collector = DiagnosticCollector(levels: RuleLevels(settings: settings))
        collector.report(Sample.doubt, "m", at: nil)
        #expect(collector.unusedSettings == [settings[0], settings[2]])
    }

    @Test(arguments: [
        ("specs", true), ("specs/a.yaml", true), ("./specs/a.yaml", true), ("specs/*.yaml", true), ("s*s", true),
        ("**", true), ("**/a.yaml", true), ("**/**/a.*", true), ("*/*", true), ("specs#/paths", true),
        ("#/paths/~1a", true), ("#/paths/*/get", true), ("#/paths/**/get", true), ("specs/*a*l#", true),
        ("spec", false), ("a.yaml", false), ("specs/a.yaml/b", false), ("specs/*.json", false), ("*/*/*", false),
        ("specs#/components", false), ("other#/paths", false), ("#/path", false), ("specs/a*a.yaml", false),
    ])
    func `a pattern matches files and places and everything below them`(_ pattern: String, _ fits: Bool) {
        #expect(PlacePattern(pattern).matches("specs/a.yaml", "/paths/~1a/get") == fits)
        #expect(PlacePattern(pattern).matches("specs/a.yaml", "specs/a.yaml#/paths/~1a/get") == fits)
    }

    @Test func `a pattern does not match a finding without a place`() {
        #expect(!PlacePattern("#/paths").matches("specs/a.yaml", nil))
        #expect(!PlacePattern("specs").matches(nil, nil))
    }
}
