nonisolated extension APIClient {
    // What reads and writes JSON: all of the client goes through here.
    //% if fastJSON
    typealias JSONCoding = OwnJSON
    //% else
    //| typealias JSONCoding = FoundationJSON
    //% end
}
