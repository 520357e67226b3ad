nonisolated extension APIClient {
    // The reader and writer of JSON for the whole client.
    //% if fastJSON
    typealias JSONCoding = OwnJSON
    //% else
    //| typealias JSONCoding = FoundationJSON
    //% end
}
