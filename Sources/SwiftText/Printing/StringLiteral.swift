import ShownText

/// Returns any text as a Swift string literal on one line. Nothing in the text can end it or interpolate code.
package func literal(_ text: String) -> String {
    "\"" + escaped(text) + "\""
}

/// Returns a text escaped for a string literal, without the quotes.
func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if isPlain { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case _ where scalar.isInvisible: result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
