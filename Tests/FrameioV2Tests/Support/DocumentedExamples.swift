/// The examples of Frame.io's documentation, unchanged.
enum DocumentedExamples {
    /// The response of "Copy asset".
    static let asset = """
            {
                "account_id": "7b9f1c2e-4d3a-4f8a-9b2e-1a2b3c4d5e6f",
                "archive_from": "2024-01-15T09:30:00Z",
                "archive_scheduled_at": "2024-01-15T09:30:00Z",
                "archive_status": "scheduled",
                "archived_at": "2024-01-15T09:30:00Z",
                "asset_type": "document",
                "bundle": false,
                "bundle_view": "grid",
                "cover_asset_id": "1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
                "creator": {
                    "digest_frequency": "weekly",
                    "image_32": "https://frame.io/images/users/user32.png",
                    "image_128": "https://frame.io/images/users/user128.png",
                    "from_google": true,
                    "mfa_enforced_at": "2023-12-01T08:00:00Z",
                    "email": "jane.doe@example.com",
                    "name": "Jane Doe",
                    "image_64": "https://frame.io/images/users/user64.png",
                    "timezone_value": "America/New_York",
                    "account_id": "7b9f1c2e-4d3a-4f8a-9b2e-1a2b3c4d5e6f",
                    "updated_at": "2024-04-10T12:00:00Z",
                    "image_256": "https://frame.io/images/users/user256.png",
                    "_type": "user",
                    "user_hash": "abc123def456ghi789",
                    "upload_url": "https://upload.frame.io/user/janedoe",
                    "profile_image": "https://frame.io/images/users/profile_janedoe.png",
                    "first_login_at": "2022-05-15T09:00:00Z",
                    "joined_via": "google",
                    "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                    "next_digest_date": "2024-04-20T09:00:00Z",
                    "last_seen": "2024-04-15T16:30:00Z",
                    "inserted_at": "2022-05-15T09:00:00Z",
                    "from_adobe": false,
                    "avatar_color": "#4A90E2",
                    "highest_account_role": "admin",
                    "integrations": [
                        "slack",
                        "dropbox"
                    ],
                    "roles": {
                        "admin": true,
                        "id": "role-1234",
                        "sales": false,
                        "support": true,
                        "service_desk": false
                    },
                    "user_default_color": "#FF5733"
                },
                "frames": 2400,
                "hard_deleted_at": "2024-02-14T09:30:00Z",
                "id": "9f8e7d6c-5b4a-3c2d-1e0f-9a8b7c6d5e4f",
                "index": 2.5,
                "is_bundle_child": false,
                "is_hls_required": true,
                "is_session_watermarked": false,
                "item_count": 15,
                "label": "approved",
                "metadata": {},
                "metadata_flags": {
                    "id": "9f8e7d6c-5b4a-3c2d-1e0f-9a8b7c6d5e4f",
                    "is_360": false,
                    "is_hdr": true,
                    "is_original_player_compatible": true
                },
                "name": "Project_Plan_Document.pdf",
                "original": "https://cdn.frame.io/assets/9f8e7d6c-5b4a-3c2d-1e0f-9a8b7c6d5e4f/original.pdf",
                "parent_asset_id": "2a3b4c5d-6e7f-8a9b-0c1d-2e3f4a5b6c7d",
                "project_id": "5d6e7f8a-9b0c-1d2e-3f4a-5b6c7d8e9f0a",
                "properties": {
                    "": "Confidential"
                },
                "required_transcodes": {
                    "cover": true,
                    "finalized": [
                        "thumb",
                        "h264_720",
                        "image_high"
                    ],
                    "h264_1080_best": true,
                    "h264_2160": false,
                    "h264_360": true,
                    "h264_540": false,
                    "h264_720": true,
                    "image_full": true,
                    "image_high": true,
                    "page_proxy": false,
                    "thumb": true,
                    "thumb_540": false,
                    "thumb_orig_ar_540": false,
                    "thumb_scrub": true
                },
                "team_id": "1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
                "user_permissions": {
                    "can_download": true,
                    "can_modify_template": false,
                    "can_public_share_presentation": true,
                    "can_public_share_review_link": true,
                    "can_share_downloadable_presentation": false,
                    "can_share_downloadable_review_link": true,
                    "can_share_unwatermarked_presentation": false,
                    "can_share_unwatermarked_review_link": true
                },
                "type": "file",
                "view_count": 152
            }
        """

    /// The body of "Create an Asset".
    static let createAsset = """
        {
            "name": "my_movie",
            "type": "file",
            "filetype": "video/mp4",
            "auto_version_id": "4386e276-6317-4d8d-b82c-8a16df9b66d2",
            "filesize": 80000000
        }
        """

    /// The body of "Bulk copy assets". Its ids are numbers, though ids are UUIDs.
    static let bulkCopy = """
        {"batch": [{"id": 1}, {"id": 2}], "copy_comments": "none"}
        """

    /// A body of "Advanced search for Assets". Its ids are placeholders.
    static let librarySearch = """
        {
            "account_id": "<account_id>",
            "q": "moon",
            "sort": "name",
            "filter": {
                "inserted_at": [
                    {"op": "gte", "value": "2020-04-01T04:00:00.000Z"},
                    {"op": "lte", "value": "2020-04-30T03:59:59.999Z"}
                ],
                "project_id": {"op": "eq", "value": "<project_id>"},
                "label": {"op": "eq", "value": "approved"}
            },
            "page_size": 10,
            "page": 1
        }
        """

    /// The body of "Request upload URLs for real-time upload".
    static let realtimeUploadParts = """
        {
            "parts": [
                {"number": 1, "size": 2000000000, "is_final": false},
                {"number": 2, "size": 1500000000, "is_final": false}
            ]
        }
        """
}
