import Foundation

/// Splits a multipart body into its parts (RFC 2046 §5.1, RFC 7578).
struct MultipartReader {
    /// The media type of the body.
    let type: String

    struct Part {
        var name: String
        var filename: String?
        var contentType: String?
        var data: Data

        var text: String { String(decoding: data, as: UTF8.self) }
    }

    func parts(_ body: Data) -> [Part]? {
        guard let boundary = Self.attribute("boundary", of: type) else { return nil }
        let delimiter = Data("--\(boundary)".utf8)
        guard var range = body.range(of: delimiter), range.lowerBound == body.startIndex else { return nil }
        var parts: [Part] = []
        while !body[range.upperBound...].starts(with: Data("--".utf8)) {
            let start = range.upperBound + 2
            guard start <= body.endIndex, body[range.upperBound..<start] == Data("\r\n".utf8),
                let next = body.range(of: Data("\r\n".utf8) + delimiter, in: start..<body.endIndex),
                let part = Self.part(Data(body[start..<next.lowerBound]))
            else { return nil }
            parts.append(part)
            range = next
        }
        return parts
    }

    private static func part(_ bytes: Data) -> Part? {
        guard let end = bytes.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        var headers: [String: String] = [:]
        for line in String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n") {
            let name = line.prefix { $0 != ":" }
            headers[name.lowercased()] = line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
        }
        guard let disposition = headers["content-disposition"], disposition.hasPrefix("form-data"),
            let name = attribute("name", of: disposition)
        else { return nil }
        return Part(
            name: name, filename: attribute("filename", of: disposition), contentType: headers["content-type"],
            data: Data(bytes[end.upperBound...]))
    }

    private static func attribute(_ name: String, of header: String) -> String? {
        for attribute in header.split(separator: ";").dropFirst() {
            let pair = attribute.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0] == name else { continue }
            return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
        return nil
    }
}
