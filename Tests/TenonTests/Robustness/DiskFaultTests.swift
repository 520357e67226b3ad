import Foundation
import Testing

/// Checks runs of the tool on a disk with faults, and several runs at once.
@Suite(.timeLimit(.minutes(20)))
struct DiskFaultTests {
    private let tool: Tool
    /// The outputs of `old` and `new` differ in every file.
    private static let old = "clients: [{name: Pets, spec: pets.yaml, output: disk/Pets}]\n"
    private static let new = "clients: [{name: Pets, spec: pets.yaml, output: disk/Pets, header: New}]\n"

    init() throws {
        tool = try Tool()
        try tool.write(petSpec, to: "pets.yaml")
        try tool.write(Self.old, to: "old.yaml")
        try tool.write(Self.new, to: "new.yaml")
    }

    @Test func `a limit on the size of files stops a run with a reason, and the old output stays`() async throws {
        defer { tool.remove() }
        try await generateOld()
        let before = try tool.snapshot("disk")
        // The limit is half the blocks of the largest file. Without the signal, a write fails with an error.
        let limited = try await tool.shell("trap '' XFSZ; ulimit -f 4; exec \"$TENON\" generate --config new.yaml")
        #expect(limited.status == 1)
        #expect(limited.errors.contains("File too large; raise the limit on file sizes, then try again [output]"))
        #expect(try tool.snapshot("disk") == before)
        try await expectNewAfterwards()
    }

    @Test func `the signal of a limit on the size of files stops a run, and the old output stays`() async throws {
        defer { tool.remove() }
        try await generateOld()
        let before = try tool.snapshot("disk")
        let limited = try await tool.shell("ulimit -c 0; ulimit -f 4; exec \"$TENON\" generate --config new.yaml")
        #expect(limited.status != 0)
        #expect(try await tool.run("check", "--config", "old.yaml").status == 0)
        #expect(try tool.snapshot("disk").filter { !$0.key.contains(".tenon-staging") } == before)
        try await expectNewAfterwards()
    }

    @Test(.enabled(if: Mount.isPossible))
    func `a full disk stops a run with a reason, and the old output stays`() async throws {
        defer { tool.remove() }
        // The disk has space for the old output and a part of the new one.
        let outcome = try await mounted(
            """
            "$TENON" generate --config old.yaml && cp -R disk/Pets before
            size=$(($(du -sk disk/Pets | cut -f 1) * 5 / 4))
            mount -o remount,size=${size}k disk
            "$TENON" generate --config new.yaml && exit 2
            diff -r before disk/Pets || exit 3
            "$TENON" check --config old.yaml || exit 4
            mount -o remount,size=64m disk
            "$TENON" generate --config new.yaml && "$TENON" check --config new.yaml
            """)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.errors.contains("No space left on device; free some space, then try again [output]"))
    }

    @Test(.enabled(if: Mount.isPossible))
    func `a read-only disk stops a run with a reason, unless there is nothing to do`() async throws {
        defer { tool.remove() }
        let outcome = try await mounted(
            """
            "$TENON" generate --config old.yaml && cp -R disk/Pets before
            mount -o remount,ro disk
            "$TENON" generate --config old.yaml || exit 2
            "$TENON" generate --config new.yaml && exit 3
            diff -r before disk/Pets
            """)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.errors.contains("Read-only file system; make it and its folder writable, then try again [output]"))
    }

    @Test(.enabled(if: OtherUser.isPossible || getuid() != 0))
    func `a folder of another user stops a run with a reason`() async throws {
        defer { tool.remove() }
        try await generateOld()
        let before = try tool.snapshot("disk")
        let folder = tool.url("disk/Pets").path
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
        let user = getuid() == 0 ? OtherUser.command : ""
        let outcome = try await tool.shell("exec \(user) \"$TENON\" generate --config new.yaml")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Permission denied; make it and its folder writable, then try again [output]"))
        #expect(try tool.snapshot("disk") == before)
    }

    @Test func `runs at the same time take turns, and the output is that of one run`() async throws {
        defer { tool.remove() }
        let runs = try (0..<6).map { try tool.start(["generate", "--config", $0.isMultiple(of: 2) ? "old.yaml" : "new.yaml"]) }
        for run in runs {
            let outcome = try await run.outcome()
            let isToldToWait = outcome.errors.contains("wait until it has ended, then try again")
            #expect(outcome.status == 0 || isToldToWait, "\(outcome.errors)")
        }
        let checks = try await [tool.run("check", "--config", "old.yaml"), tool.run("check", "--config", "new.yaml")]
        #expect(checks.map(\.status).sorted() == [0, 1])
        #expect(!FileManager.default.fileExists(atPath: tool.url("disk/Pets/.tenon-staging").path))
    }

    private func generateOld() async throws {
        #expect(try await tool.run("generate", "--config", "old.yaml").status == 0)
    }

    private func expectNewAfterwards() async throws {
        #expect(try await tool.run("generate", "--config", "new.yaml").status == 0)
        #expect(try await tool.run("check", "--config", "new.yaml").status == 0)
    }

    /// Runs lines of a shell with a private disk in memory at `disk`.
    private func mounted(_ lines: String) async throws -> Tool.Outcome {
        try tool.write("mkdir -p disk && mount -t tmpfs -o size=64m tmpfs disk\n\(lines)\n", to: "lines.sh")
        return try await tool.shell("export TENON; exec unshare -m sh lines.sh")
    }
}

/// Tells if a process can have a private disk in memory, which needs Linux and root.
private enum Mount {
    static let isPossible = succeeds("unshare -m mount -t tmpfs tmpfs /mnt")
}

/// A user with few rights, as whom root can run a program.
private enum OtherUser {
    static let command = "setpriv --reuid 65534 --regid 65534 --clear-groups"

    /// True if this user can run the tool and read the temporary folder.
    static let isPossible =
        (try? Tool.executable()).map { tool in
            let folder = FileManager.default.temporaryDirectory.path
            return succeeds("\(command) '\(tool.path)' --version") && succeeds("\(command) test -x '\(folder)'")
        } ?? false
}

private func succeeds(_ command: String) -> Bool {
    system("\(command) >/dev/null 2>&1") == 0
}
