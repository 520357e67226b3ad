import Foundation

extension String {
    /// The text as part of a relative address in a link.
    var addressEscaped: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~/"))) ?? ""
    }
}
