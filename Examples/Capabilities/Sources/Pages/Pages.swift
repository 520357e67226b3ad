import PhotoLibrary

/// Goes through lists that come in pages, whichever way the server turns them.
@main struct Pages {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        let library = PhotoLibrary(apiKey: "shutter", server: server)

        // These pages follow a cursor. The next page is requested when the one before has been used up.
        for try await item in library.photos.list(album: "Iceland", limit: 2).items {
            switch item {
            case .photo(let photo): print("photo \(photo.id): \(photo.title)")
            case .video(let video): print("video \(video.id): \(video.title), \(video.seconds) s")
            case .unknown(let json): print("something else: \(json)")
            }
        }

        // Page by page, with the status and the headers of each.
        for try await page in library.photos.list(album: "Iceland").pages {
            print("\(page.status), \(page.value.items.count) items, \(page.value.nextCursor ?? "the last page")")
        }

        // These pages follow the header `Link`, and end early.
        for try await album in library.albums.list().items.prefix(3) {
            print("album: \(album.title)")
        }

        // These pages have numbers.
        for try await person in library.catalogue.people().items { print("person: \(person)") }

        // These pages skip the items before.
        for try await place in library.catalogue.places(offset: 3).items { print("place: \(place)") }

        // These pages continue after the last item.
        for try await comment in library.catalogue.comments().items { print("comment \(comment.id): \(comment.text)") }

        // Only the first page.
        print(try await library.albums.list().value.map(\.title))
    }
}
