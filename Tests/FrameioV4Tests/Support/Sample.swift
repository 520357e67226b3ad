/// Response bodies as the API documents them, with its irregularities.
enum Sample {
    static let fileID = "6a2b33f7-0ba5-412c-b510-124dd112dd45"
    static let stackID = "0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0"
    static let folderID = "2e426fe0-f965-4594-8b2b-b4dff1dc00ec"
    static let projectID = "5c1d9036-8def-46fc-bced-1dba86114d48"
    static let fieldID = "a1a2a3a4-b1b2-4c3c-8d4d-e1e2e3e4e5e6"
    static let created = "2023-09-25T19:18:29.614189Z"
    static let updated = "2024-02-07T16:44:41.986478Z"
    static let viewURL = "https://next.frame.io/project/5c1d9036/view/5a89a9fb"

    /// The properties of every asset; `parent_id` is null without a parent.
    static func asset(_ id: String, _ type: String, parent: String? = folderID) -> String {
        """
        "id":"\(id)","name":"asset.png","type":"\(type)","project_id":"\(projectID)",\
        "parent_id":\(parent.map { "\"\($0)\"" } ?? "null"),"created_at":"\(created)",\
        "updated_at":"\(updated)","view_url":"\(viewURL)"
        """
    }

    static let fileDetails = #""status":"transcoded","media_type":"image/png","file_size":9007199254740993"#

    static let file = "{\(asset(fileID, "file")),\(fileDetails)}"

    static let stack = """
        {\(asset(stackID, "version_stack")),"adobe_id":null,"head_version":\(file)}
        """

    static let user = """
        {"email":"ada@example.com","id":"user-1","name":"Ada","avatar_url":null,"active":true,"adobe_user_id":"A@B"}
        """

    static let project = """
        {"id":"\(projectID)","name":"Film","status":"active","storage":5000000000,\
        "workspace_id":"\(folderID)","root_folder_id":"\(stackID)","created_at":"\(created)",\
        "updated_at":"\(updated)","view_url":"\(viewURL)","image":null,"restricted":false,\
        "description":null,"owner":\(user)}
        """

    static let mediaLinks = """
        {"original":{"download_url":"https://cdn.test/o","inline_url":null},\
        "high_quality":{"download_url":"https://cdn.test/h","url":"https://cdn.test/hu"},\
        "efficient":null,"thumbnail":{"download_url":null,"url":"https://cdn.test/t","width":640},\
        "video_h264_180":{"download_url":null,"url":null}}
        """

    static let fileWithIncludes = """
        {\(asset(fileID, "file", parent: nil)),\(fileDetails),"adobe_version_id":"v|1","media_links":\(mediaLinks),\
        "creator":\(user),"metadata":[\(metadata("rating", "4"))],"project":\(project)}
        """

    static let folderWithIncludes = """
        {\(asset(folderID, "folder")),"cover_file_id":"\(fileID)","restricted":true,"creator":\(user)}
        """

    static let stackWithIncludes = """
        {\(asset(stackID, "version_stack")),"adobe_id":"adobe:1","head_version":\(fileWithIncludes),\
        "creator":\(user),"metadata":[],"project":\(project)}
        """

    static func metadata(_ fieldType: String, _ value: String, others: String = "") -> String {
        """
        {"field_definition_id":"\(fieldID)","field_definition_name":"Rating","field_type":"\(fieldType)",\
        "mutable":true,"value":\(value)\(others.isEmpty ? "" : ",")\(others)}
        """
    }
}
