import OpenAPI
import SwiftPlan

/// A change of an option that would make a client smaller, and the size of the smaller client.
package struct OptionSaving: Sendable {
    /// The change in words, such as `stubs: false`.
    package let option: String
    package let size: ClientSize
}

extension ClientGenerator {
    /// Returns the changes of options that make the client smaller, the largest saving first. Generates each smaller
    /// client, so that a saving is counted and not estimated.
    func savings(from size: ClientSize, _ document: Document) -> [OptionSaving] {
        let smaller = configuration.options.reductions.concurrentMap { option, options in
            var reduced = configuration
            reduced.options = options
            reduced.options.docs = []
            let generator = ClientGenerator(reduced, reads: reads, last: last, naming: naming)
            return OptionSaving(option: option, size: ClientSize(generator.files(of: document)))
        }
        return smaller.filter { $0.size.all.lines < size.all.lines }
            .sorted { ($0.size.all.lines, $0.option) < ($1.size.all.lines, $1.option) }
    }
}

extension PlanOptions {
    /// The changes of one option each that can make the client smaller.
    fileprivate var reductions: [(option: String, options: PlanOptions)] {
        var all: [(String, PlanOptions)] = []
        func add(_ option: String, if isPossible: Bool, _ change: (inout PlanOptions) -> Void) {
            guard isPossible else { return }
            var options = self
            change(&options)
            all.append((option, options))
        }
        add("stubs: false", if: stubs) { $0.stubs = false }
        add("linux: false", if: linux) { $0.linux = false }
        add("coding: used", if: coding == .both) { $0.coding = .used }
        add("deprecated: omit", if: deprecated == .mark) { $0.deprecated = .omit }
        add("unknownProperties: ignore", if: unknownProperties == .keep) { $0.unknownProperties = .ignore }
        for feature in Feature.allCases {
            add("features without \(feature.rawValue)", if: features.contains(feature)) { $0.features.remove(feature) }
        }
        for transport in Transport.allCases where transports.count > 1 {
            add("transports without \(transport.rawValue)", if: transports.contains(transport)) {
                $0.transports.remove(transport)
            }
        }
        return all
    }
}
