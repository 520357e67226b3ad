nonisolated extension APIClient {
    // The reader and writer of JSON for the whole client: its own with the feature `fast-json`, else Foundation's.
    //% if fastJSON
    typealias JSONCoding = OwnJSON
    //% else
    //| typealias JSONCoding = FoundationJSON
    //% end
}
