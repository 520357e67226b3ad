import Testing

@testable import SwiftPlan

/// Checks the Swift names for names in a spec.
@Suite struct NameTests {
    @Test(arguments: table)
    func `a name in a spec becomes a Swift name`(_ row: Row) {
        #expect(SwiftName.lowerCamel(row.original) == row.lower)
        #expect(SwiftName.upperCamel(row.original) == row.upper)
    }

    @Test(arguments: table)
    func `every Swift name is valid`(_ row: Row) {
        #expect(SwiftName.isValid(row.lower) && SwiftName.isValid(row.upper))
    }

    @Test(arguments: table)
    func `the names of a type and a property always differ`(_ row: Row) {
        #expect(SwiftName.lowerCamel(row.original) != SwiftName.upperCamel(row.original))
        #expect(SwiftName.upperCamel(row.lower) != row.lower)
    }

    @Test(arguments: ["", "_", "1", "a b", "a-b", "a\n", "f() {}", "a;b", "`a`", "a\u{200D}b", "a\u{202E}", "🙂", "$0", "a.b"])
    func `a text that is not a Swift name is invalid`(_ text: String) {
        #expect(!SwiftName.isValid(text))
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let original: String
        let lower: String
        let upper: String

        init(_ original: String, _ lower: String, _ upper: String) {
            self.original = original
            self.lower = lower
            self.upper = upper
        }

        var testDescription: String { original.debugDescription }
    }

    static let table: [Row] = [
        // Naming styles.
        Row("name", "name", "Name"),
        Row("version_stack", "versionStack", "VersionStack"),
        Row("version-stack", "versionStack", "VersionStack"),
        Row("version.stack", "versionStack", "VersionStack"),
        Row("version stack", "versionStack", "VersionStack"),
        Row("versionStack", "versionStack", "VersionStack"),
        Row("VersionStack", "versionStack", "VersionStack"),
        Row("VERSION_STACK", "versionStack", "VersionStack"),
        Row("Version_Stack", "versionStack", "VersionStack"),
        Row("version_stacks.copy", "versionStacksCopy", "VersionStacksCopy"),
        Row("pets/{petId}/toys", "petsPetIDToys", "PetsPetIDToys"),
        Row("application/vnd.api+json", "applicationVndAPIJSON", "ApplicationVndAPIJSON"),
        Row("a", "a", "A"),
        Row("A", "a", "A"),
        Row("aB", "aB", "AB"),
        Row("__type__", "type", "Type"),
        Row("filter[name]", "filterName", "FilterName"),
        Row("x-ratelimit-limit", "xRateLimitLimit", "XRateLimitLimit"),

        // Words in capitals.
        Row("id", "id", "ID"),
        Row("ID", "id", "ID"),
        Row("Id", "id", "ID"),
        Row("ids", "ids", "IDs"),
        Row("account_id", "accountID", "AccountID"),
        Row("accountId", "accountID", "AccountID"),
        Row("accountID", "accountID", "AccountID"),
        Row("asset_ids", "assetIDs", "AssetIDs"),
        Row("assetIDs", "assetIDs", "AssetIDs"),
        Row("id_token", "idToken", "IDToken"),
        Row("url", "url", "URL"),
        Row("URL", "url", "URL"),
        Row("URLs", "urls", "URLs"),
        Row("viewURL", "viewURL", "ViewURL"),
        Row("view_url", "viewURL", "ViewURL"),
        Row("upload_urls", "uploadURLs", "UploadURLs"),
        Row("URLSession", "urlSession", "URLSession"),
        Row("HTTPError", "httpError", "HTTPError"),
        Row("HttpError", "httpError", "HTTPError"),
        Row("JSONErrorItem", "jsonErrorItem", "JSONErrorItem"),
        Row("parseHTTPResponse", "parseHTTPResponse", "ParseHTTPResponse"),
        Row("UUID", "uuid", "UUID"),
        Row("userUUIDs", "userUUIDs", "UserUUIDs"),
        Row("API", "api", "API"),
        Row("apiKey", "apiKey", "APIKey"),
        Row("X-API-Key", "xAPIKey", "XAPIKey"),
        Row("OAuth2", "oauth2", "OAuth2"),
        Row("oauth_token", "oauthToken", "OAuthToken"),
        Row("ipv4_address", "ipv4Address", "IPv4Address"),
        Row("IPv6", "ipv6", "IPv6"),
        Row("iOS", "iOS", "IOS"),
        Row("ios", "iOS", "IOS"),
        Row("macOS", "macOS", "MacOS"),
        Row("min_macos_version", "minMacOSVersion", "MinMacOSVersion"),
        Row("os_version", "osVersion", "OSVersion"),
        Row("floatingIps", "floatingIPs", "FloatingIPs"),
        Row("reserved_ipv6_ips", "reservedIPv6IPs", "ReservedIPv6IPs"),
        Row("HTTPS", "https", "HTTPS"),
        Row("is_https", "isHTTPS", "IsHTTPS"),
        Row("Apis", "apis", "APIs"),
        Row("ETag", "eTag", "ETag"),
        Row("If-None-Match-Etag", "ifNoneMatchETag", "IfNoneMatchETag"),
        Row("sha256", "sha256", "SHA256"),
        Row("file_sha256", "fileSHA256", "FileSHA256"),
        Row("gpg_key", "gpgKey", "GPGKey"),
        Row("ai_agent", "aiAgent", "AIAgent"),
        Row("github_token", "gitHubToken", "GitHubToken"),
        Row("GitHubToken", "gitHubToken", "GitHubToken"),
        Row("openai", "openAI", "OpenAI"),
        Row("mysql_port", "mySQLPort", "MySQLPort"),
        Row("mimeType", "mimeType", "MIMEType"),
        Row("aim", "aim", "Aim"),
        Row("valid", "valid", "Valid"),
        Row("identity", "identity", "Identity"),
        Row("grids", "grids", "Grids"),
        Row("SHA", "sha", "SHA"),

        // Words in capitals behind small letters.
        Row("processingTimeMS", "processingTimeMS", "ProcessingTimeMS"),
        Row("ProcessingTimeMS", "processingTimeMS", "ProcessingTimeMS"),
        Row("sizeKB", "sizeKB", "SizeKB"),
        Row("FreeBSD", "freeBSD", "FreeBSD"),
        Row("params[sizeKB]", "paramsSizeKB", "ParamsSizeKB"),
        Row("processingTimeMs", "processingTimeMs", "ProcessingTimeMs"),
        Row("PROCESSING_TIME_MS", "processingTimeMs", "ProcessingTimeMs"),
        Row("PROCESSING TIME MS", "processingTimeMs", "ProcessingTimeMs"),
        Row("processing_time_MS", "processingTimeMs", "ProcessingTimeMs"),
        Row("error_NOT_FOUND", "errorNotFound", "ErrorNotFound"),
        Row("planB", "planB", "PlanB"),
        Row("MS", "ms", "Ms"),

        // Versions.
        Row("4.0", "v4_0", "V4_0"),
        Row("v4.0", "v4_0", "V4_0"),
        Row("1.2.3", "v1_2_3", "V1_2_3"),
        Row("2025.0", "v2025_0", "V2025_0"),
        Row("1.0.0-rc.1", "v1_0_0Rc1", "V1_0_0Rc1"),
        Row("4.0-beta", "v4_0Beta", "V4_0Beta"),
        Row("0.9.1", "v0_9_1", "V0_9_1"),
        Row("0.5", "_0_5", "Value0_5"),
        Row("1.5x", "_1_5x", "Value1_5x"),
        Row("1.0-2.0", "_1_0_2_0", "Value1_0_2_0"),
        Row("1.", "_1", "Value1"),
        Row("100", "_100", "Value100"),
        Row("2024-01-01", "_2024_01_01", "Value2024_01_01"),

        // Digits.
        Row("h264_1080_best", "h264_1080Best", "H264_1080Best"),
        Row("image_32", "image32", "Image32"),
        Row("image32", "image32", "Image32"),
        Row("video_h264_180", "videoH264_180", "VideoH264_180"),
        Row("page2of3", "page2of3", "Page2of3"),
        Row("page_2_of_3", "page2Of3", "Page2Of3"),
        Row("v2", "v2", "V2"),
        Row("v2.1", "v2_1", "V2_1"),
        Row("2fa", "_2fa", "Value2fa"),
        Row("1", "_1", "Value1"),
        Row("2024-01-31", "_2024_01_31", "Value2024_01_31"),
        Row("16:9", "_16_9", "Value16_9"),
        Row("4k", "_4k", "Value4k"),
        Row("utf8", "utf8", "UTF8"),
        Row("base64Url", "base64URL", "Base64URL"),

        // Symbols.
        Row("-name", "minusName", "MinusName"),
        Row("+1", "plus1", "Plus1"),
        Row("-1", "minus1", "Minus1"),
        Row("reactions_+1", "reactionsPlus1", "ReactionsPlus1"),
        Row("reactions--1", "reactionsMinus1", "ReactionsMinus1"),
        Row("a-1", "a1", "A1"),
        Row("utc+1", "utcPlus1", "UTCPlus1"),
        Row(">=", "greaterEqual", "GreaterEqual"),
        Row("*", "star", "Star"),
        Row("$ref", "dollarRef", "DollarRef"),
        Row("@id", "atID", "AtID"),
        Row("#/a", "hashA", "HashA"),
        Row("a/b", "aB", "AB"),
        Row("100%", "_100", "Value100"),
        Row("_", "underscore", "Underscore"),
        Row("", "unnamed", "Unnamed"),
        Row(" ", "space", "Space"),
        Row("½", "vulgarFractionOneHalf", "VulgarFractionOneHalf"),
        Row("🙂", "slightlySmilingFace", "SlightlySmilingFace"),
        Row("on 🔥", "on", "On"),

        // Other scripts, and invisible characters.
        Row("größe", "größe", "Größe"),
        Row("日本", "日本", "Value日本"),
        Row("名前", "名前", "Value名前"),
        Row("一覧", "一覧", "Value一覧"),
        Row("一覧Item", "一覧Item", "Value一覧Item"),
        Row("اسم", "اسم", "Valueاسم"),
        Row("имя_файла", "имяФайла", "ИмяФайла"),
        Row("a\u{200D}b", "ab", "Ab"),
        Row("a\u{202E}b", "ab", "Ab"),
        Row("\u{FEFF}bom", "bom", "Bom"),
        Row("a\u{20DD}", "a", "A"),
        Row("x²", "x", "X"),
        Row("name\n", "name", "Name"),
        Row("a\u{0}b", "aB", "AB"),

        // Keywords are valid names, because the printer adds backticks.
        Row("default", "default", "Default"),
        Row("class", "class", "Class"),
        Row("Type", "type", "Type"),
        Row("self", "self", "Self"),
    ]
}
