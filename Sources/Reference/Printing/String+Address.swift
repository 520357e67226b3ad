import Foundation

extension String {
    /// The text, percent-encoded for a relative address or a fragment in a link.
    var addressEscaped: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~/"))) ?? ""
    }
}
