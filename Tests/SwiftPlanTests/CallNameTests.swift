import Diagnostics
import OpenAPI
import Testing

@testable import SwiftPlan

/// What a Swift engineer would call what `operationId`, or method and path, call something.
@Suite struct CallNameTests {
    @Test(arguments: table)
    func `an operation has a name that does without the words of its group`(_ row: Row) throws {
        let operation = try row.operation()
        #expect(CallNamer.names(of: operation, group: Words(row.group).list).first == row.name)
    }

    @Test(arguments: [
        ("media.putText", "media"), ("admin.apps.list", "admin.apps"), ("repos/list-for-org", "repos"),
        ("UsersController_findAll", "Users"), ("UsersController.findAll", "Users"), ("v1.pets.list", "pets"),
        ("getPets", nil), ("get_hubs_v2025.0", nil), ("GET_/v1/x", nil), ("GET /pets/{id}", nil), (".a", nil), ("a.", nil),
        ("", nil),
    ] as [(String, String?)])
    func `the namespace of an operationId is a group where there is no tag`(_ id: String, _ namespace: String?) {
        #expect(CallNamer.namespace(of: id) == namespace)
    }

    @Test func `a call whose short name another has keeps its long one`() throws {
        let list = try Row("Webhooks", "getWebhooks", "").operation()
        let one = try Row("Webhooks", "getWebhook", "").operation()
        var scope = NameScope()
        let names = [list, one, one].map { scope.claim(firstOf: CallNamer.names(of: $0, group: ["webhooks"])) }
        #expect(names == ["get", "getWebhook", "get2"])
    }

    static let table: [Row] = [
        // The group before a separator, or before the verb.
        Row("Version Stacks", "version_stacks.copy", "copy"),
        Row("repos", "repos/list-for-org", "listForOrg"),
        Row("Fax Line", "faxLineCreate", "create"),
        Row("Add-Ons", "addons_get_app", "getApp"),
        Row("Floating IP Actions", "floatingIPs_action_get", "get"),
        Row("VPC NAT Gateways", "vpcnatgateways_create", "create"),
        Row("Packages", "packages/delete-package-for-org", "deleteForOrg"),
        Row("Codes of Conduct", "codes-of-conduct/get-all-codes-of-conduct", "getAll"),
        Row("actions", "actions/get-github-actions-permissions", "getGitHubActionsPermissions"),
        Row("Team", "teamSubTeams", "subTeams"),
        Row("issues", "issues/list-labels-on-issue", "listLabelsOnIssue"),
        Row("search", "search/users", "users"),

        // A group that is a verb.
        Row("Uploads", "uploadFile", "uploadFile"),
        Row("Uploads", "uploadCreate", "create"),

        // The group as what the verb does something to.
        Row("Pets", "getPetById", "getByID"),
        Row("Pets", "findPetsByStatus", "findByStatus"),
        Row("Pets", "listAllPets", "listAll"),
        Row("Users", "createOrUpdateUser", "createOrUpdate"),
        Row("Users", "createUsersWithListInput", "createWithListInput"),
        Row("Chat", "createChatCompletion", "createCompletion"),
        Row("Batch", "listBatches", "list"),

        // What cannot do without it.
        Row("Users", "getMyUser", "getMyUser"),
        Row("Guilds", "banUserFromGuild", "banUserFromGuild"),
        Row("Projects", "getTeamProjects", "getTeamProjects"),
        Row("Roles", "createProjectRole", "createProjectRole"),
        Row("Users", "listUsersAndTeams", "listUsersAndTeams"),
        Row("Groups", "addUserToGroupForOrg", "addUserToGroupForOrg"),
        Row("Pets", "pets", "pets"),
        Row("", "getPets", "getPets"),

        // None, or one that a tool made of method and path.
        Row("Pets", nil, "get", path: "/v2/pets"),
        Row("Pets", nil, "getByID", path: "/pets/{pet_id}"),
        Row("Pets", nil, "getByPet", path: "/pets/{pet}"),
        Row("Pets", nil, "getToysByPetIDAndToyID", path: "/pets/{petId}/toys/{toyId}"),
        Row("x", "GET_/v1/x", "get", path: "/v1/x"),
        Row("Hubs", "get_hubs_id_v2025.0", "getByIDV2025_0", path: "/hubs/{hub_id}"),
        Row("Metadata", "get_metadata_id_id_schema", "getSchemaByScopeAndKey", path: "/metadata/{scope}/{key}/schema"),
        Row("Accounts", "GetAccountsAccountPersons", "getPersonsByAccount", path: "/v1/accounts/{account}/persons"),
        Row("Users", "users_get", "get", path: "/users"),

        // What frameworks add.
        Row("Users", "list_users_api_v1_users__get", "list", path: "/api/v1/users/"),
        Row("Users", "read_user_users__user_id__get", "read", path: "/users/{user_id}"),
        Row("Users", "UsersController_findAll", "findAll", path: "/users"),
        Row("Users", "V1UsersController_findAll", "v1FindAll", path: "/v1/users"),
    ]

    struct Row: Sendable, CustomTestStringConvertible {
        let group: String
        let id: String?
        let name: String
        let path: String

        init(_ group: String, _ id: String?, _ name: String, path: String = "/unlike") {
            self.group = group
            self.id = id
            self.name = name
            self.path = path
        }

        var testDescription: String { "\(group): \(id ?? path)" }

        func operation() throws -> Operation {
            let id = id.map { #""operationId": "\#($0)", "# } ?? ""
            let text = #"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"\#(path)": {"get": {\#(id)"#
                + #""responses": {"204": {"description": ""}}}}}}"#
            let diagnostics = DiagnosticCollector()
            let document = DocumentReader(files: OneFile(text: text), diagnostics: diagnostics).read("spec.json")
            return try #require(document?.operations.first)
        }
    }

    private struct OneFile: FileSource {
        let text: String

        func read(_ path: String) throws(FileProblem) -> [UInt8] { Array(text.utf8) }

        func names(inFolder path: String) -> [String] { [] }
    }
}
