import Foundation
import FrameioV4
import Testing

/// The decoded values of the texts in `Sample`.
struct SampleValues {
    let fileID = Sample.fileID
    let stackID = Sample.stackID
    let folderID = Sample.folderID
    let projectID = Sample.projectID
    let fieldID: UUID
    let created = Date(timeIntervalSince1970: 1_695_669_509.614189)
    let updated = Date(timeIntervalSince1970: 1_707_324_281.986478)

    init() throws {
        fieldID = try #require(UUID(uuidString: Sample.fieldID))
    }

    var file: FrameioV4.File {
        .init(
            id: fileID, name: "asset.png", type: .file, projectID: projectID, parentID: folderID,
            createdAt: created, updatedAt: updated, viewURL: Sample.viewURL, status: .transcoded,
            mediaType: "image/png", fileSize: 9_007_199_254_740_993)
    }

    var stack: FrameioV4.VersionStack {
        .init(
            id: stackID, name: "asset.png", parentID: folderID, headVersion: file, type: .versionStack,
            projectID: projectID, createdAt: created, updatedAt: updated, viewURL: Sample.viewURL)
    }

    var user: FrameioV4.User {
        .init(
            email: "ada@example.com", id: "user-1", name: "Ada", avatarURL: nil, active: true,
            adobeUserID: "A@B")
    }

    var project: FrameioV4.ProjectWithIncludes {
        .init(
            id: projectID, name: "Film", status: .active, storage: 5_000_000_000, workspaceID: folderID,
            rootFolderID: stackID, createdAt: created, updatedAt: updated, viewURL: Sample.viewURL,
            restricted: false, description: nil, owner: user)
    }

    var mediaLinks: FrameioV4.MediaLinksCollection {
        .init(
            highQuality: .init(downloadURL: "https://cdn.test/h", url: "https://cdn.test/hu"),
            original: .init(downloadURL: "https://cdn.test/o", inlineURL: nil),
            thumbnail: .init(
                downloadURL: nil, url: "https://cdn.test/t", additionalProperties: ["width": 640]),
            videoH264_180: .init(downloadURL: nil, url: nil))
    }

    var rating: FrameioV4.IntegerValue {
        .init(
            fieldDefinitionID: fieldID, fieldDefinitionName: "Rating", mutable: true, value: 4)
    }

    var fileWithIncludes: FrameioV4.FileWithIncludes {
        .init(
            id: fileID, name: "asset.png", mediaLinks: mediaLinks, status: .transcoded, mediaType: "image/png",
            fileSize: 9_007_199_254_740_993, adobeVersionID: "v|1", projectID: projectID,
            parentID: nil, createdAt: created, updatedAt: updated, viewURL: Sample.viewURL, creator: user,
            metadata: [.integerValue(rating)], project: project)
    }

    var folderWithIncludes: FrameioV4.FolderWithIncludes {
        .init(
            id: folderID, name: "asset.png", projectID: projectID, parentID: folderID,
            createdAt: created, updatedAt: updated, viewURL: Sample.viewURL, creator: user,
            coverFileID: fileID, restricted: true)
    }

    var stackWithIncludes: FrameioV4.VersionStackWithIncludes {
        .init(
            id: stackID, name: "asset.png", parentID: folderID, headVersion: fileWithIncludes,
            projectID: projectID, createdAt: created, updatedAt: updated,
            viewURL: Sample.viewURL, adobeID: "adobe:1", creator: user, metadata: [], project: project)
    }
}
